# The words in English. One file per language; every language has the same messages with the same parameters.
#
# The core gives a code and parameters, and no words: a finding's code is a message here whose attributes are its texts, one
# per reader: `seller`, `seller-do`, `buyer`, `buyer-do`; `fired` is the number that fired with its unit, `limit` its limit.
# Numbers choose plural forms, keywords choose variants, days are spelt by `date`, lists are joined by the messages below.

## Lists, days, names

list-middle = { $first }, { $second }
list-and = { $first } and { $second }
list-or = { $first }, or { $second }
more = { $n } more
date = { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
nothing = { "" }
quoted = “{ $text }”
noted = { $what } ({ $note })
for-working-days = { $what } ({ working-days })
untitled-step = untitled step
gone-step = a step that is gone
a-criterion = a criterion
a-risk = a risk
a-risk-without-text = a risk without text
a-question = a question
an-entry-without-a-name = an entry without a name
an-owner-without-a-name = an owner without a name
the-person-named = the person named
the-role = the role
one-person = one person
somebody = somebody
somebody-of-the-buyer = Somebody of the buyer
the-buyer = the buyer
the-buyer-first = The buyer

## Numbers of things, as sentences share them

days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
working-days = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
limit-days = { $limit ->
        [one] { $limit } day
       *[other] { $limit } days
    }
limit-working-days = { $limit ->
        [one] { $limit } working day
       *[other] { $limit } working days
    }
steps = { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
open-steps = { $n ->
        [one] { $n } open step
       *[other] { $n } open steps
    }
dates = { $n ->
        [one] { $n } date
       *[other] { $n } dates
    }
changes = { $n ->
        [one] { $n } change
       *[other] { $n } changes
    }
risks = { $n ->
        [one] { $n } risk
       *[other] { $n } risks
    }
people = { $n ->
        [0] nobody
        [one] { $n } person
       *[other] { $n } people
    }
proposals = { $n ->
        [one] { $n } proposal
       *[other] { $n } proposals
    }

## Parts of a plan

kind-evaluation = evaluation
kind-business-case = business case
kind-approval = approvals
kind-contract = contracting
kind-onboarding = onboarding
kind-other = other
review-legal = legal
review-security = security
review-procurement = procurement
the-review = the { $review } review
field-goal = goal
field-go-live = go-live
field-go-live-owner = the owner of go-live
field-close-date = the contract date
field-title = title
field-owner = owner
field-due = due
field-fixed-on = fixed date
field-date = date
field-days = duration
field-days-min = least duration
field-after = what it waits for
field-text = text
field-measure = measure
field-target = target
field-contingency = contingency

## What would help when the time does not suffice, as it completes “you could …”

way-go-live = go live on { $date }
way-beside = run { $step } beside { $beside }
way-shorten = shorten { $step } to { working-days }
way-any = move go-live or shorten steps

## Findings: the required elements

d1 =
    .seller = { $place } cannot be read: { $expected } expected, { $found } found. It counts as empty.
    .seller-do = Write { $place } again as { $expected }.
    .buyer = { $place } cannot be read: { $expected } expected, { $found } found. It counts as empty.
    .buyer-do = Write { $place } again as { $expected }.
    .fired = { $found }
    .limit = { $expected }
d1-no-id =
    .seller = { $place } holds an entry under { $found }, which is no id. It stands for nothing.
    .seller-do = Delete the entry with any Yjs client; either side may.
    .buyer = { $place } holds an entry under { $found }, which is no id. It stands for nothing.
    .buyer-do = Delete the entry with any Yjs client; either side may.
    .fired = { $found }
    .limit = { $expected }
d1-rest =
    .seller = { $n } more values cannot be read and count as empty.
    .seller-do = Import the plan again from a sound file, or write these places again.
    .buyer = { $n } more values cannot be read and count as empty.
    .buyer-do = Import the plan again from a sound file, or write these places again.
    .fired = { $n } more values
    .limit = 0
e1a =
    .seller = The goal is empty: nothing says what the buyer wants to have reached.
    .seller-do = Ask the buyer what must be true for them on the day they are live, and let them type it here.
    .buyer = The goal is not written yet.
    .buyer-do = Write in your own words what you want to have reached by go-live.
    .fired = 0 characters
    .limit = at least 1
e1b =
    .seller =
        { $hand ->
            [seller] The goal is written by your side alone.
            [unverified] The goal was written by somebody of the buyer whose address is not verified.
           *[some] Less than half of the goal is in the buyer's words.
        }
    .seller-do = Ask the buyer to put the goal in their own words, here, while you listen.
    .buyer = The goal is not yet in your own words.
    .buyer-do = Write what will be better for you, and by how much; or confirm it, if it says that already.
    .fired = { $percent } % of its characters by the buyer
    .limit = 50 %
e1c-none =
    .seller = There is no go-live date, so nothing can be planned backward from it.
    .seller-do = Ask the buyer by when they must be live and what drives that day; let them set the date.
    .buyer = The go-live date is not set yet.
    .buyer-do = Set the day on which you want to be live.
    .fired = no date
    .limit = today or later
e1c-past =
    .seller = Go-live was planned for { $date }, { days } ago.
    .seller-do = Ask the buyer for the new date and what moved it, before anything else is planned.
    .buyer = The go-live date, { $date }, has passed.
    .buyer-do = Set the day on which you now want to be live, or say that you are.
    .fired = { days } ago
    .limit = today or later
e1c-owner =
    .seller =
        { $why ->
            [removed] Go-live has no owner on the buyer's side: { $who } was taken out of the plan.
            [left] Go-live has no owner on the buyer's side: { $who } has left.
            [seller] Go-live has no owner on the buyer's side: { $who } is not on the buyer's side.
           *[nobody] Go-live has no owner on the buyer's side.
        }
    .seller-do = Ask whose date it is on the buyer's side, and name that person as its owner.
    .buyer = The go-live date has no owner on your side yet.
    .buyer-do = Name the person in your company whose date it is.
    .fired = 0 owners on the buyer's side
    .limit = 1
e1d =
    .seller = Nobody of the buyer has set go-live: { $date } is your date.
    .seller-do = Ask what drives their date, and let them set it themselves.
    .buyer = The go-live date, { $date }, still needs your hand.
    .buyer-do = Set the day on which you want to be live.
    .fired = not held by the buyer
    .limit = set by the buyer
e2a-none =
    .seller = There are no steps.
    .seller-do = Start from the go-live date and ask backward: what must have happened just before that, and before that?
    .buyer = There are no steps yet.
    .buyer-do = Add what has to happen on your side before you can be live.
    .fired = 0 steps
    .limit = at least 3
e2a-few =
    .seller =
        { $n ->
            [one] There is only { steps }: that is a reminder, not a route to go-live.
           *[other] There are only { steps }: that is a reminder, not a route to go-live.
        }
    .seller-do = Ask the buyer what else has to happen on their side, and add it together.
    .buyer =
        { $n ->
            [one] There is { steps } so far.
           *[other] There are { steps } so far.
        }
    .buyer-do = Add what else has to happen on your side.
    .fired = { steps }
    .limit = at least 3
e2a-route =
    .seller = No step covers { $kinds }.
    .seller-do =
        { $n ->
            [one] Ask the buyer how they go about { $kinds }, and add a step for it.
           *[other] Ask the buyer how they go about { $kinds }, and add a step for each.
        }
    .buyer = No step covers { $kinds } yet.
    .buyer-do =
        { $n ->
            [one] Add a step for it, or tell the other side how your company goes about it.
           *[other] Add a step for each, or tell the other side how your company goes about it.
        }
    .fired = { $covered } of 5 parts covered
    .limit = 5
e2b =
    .seller =
        { $n ->
            [one] { $loose } of { open-steps } has neither a duration nor a link: { $steps }. The slack cannot be known.
           *[other] { $loose } of { open-steps } have neither a duration nor a link: { $steps }. The slack cannot be known.
        }
    .seller-do = Ask for each: how many working days does it take, and what must be finished before it?
    .buyer =
        { $n ->
            [one] { $loose } of { open-steps } has neither a duration nor a step that comes before or after: { $steps }.
           *[other] { $loose } of { open-steps } have neither a duration nor a step that comes before or after: { $steps }.
        }
    .buyer-do = Say of your steps how many working days they take and what they wait for.
    .fired = { $loose } of { open-steps }
    .limit = half of them
e2c =
    .seller = Nothing lies between contract and go-live: this is a close plan, not a go-live plan.
    .seller-do = Ask the buyer what has to happen after the signature until their people use it, and add those steps.
    .buyer = No step lies between the contract and go-live yet.
    .buyer-do = Add what has to happen after the contract until your people use it.
    .fired = 0 steps after the contract
    .limit = at least 1
e3a =
    .seller =
        { $n ->
            [one] { open-steps } has no named person: { $steps }.
           *[other] { open-steps } have no named person: { $steps }.
        }
    .seller-do = Ask for each: who exactly does this? Write that person's name, not a role or a team.
    .buyer =
        { $n ->
            [one] { open-steps } has no named person yet: { $steps }.
           *[other] { open-steps } have no named person yet: { $steps }.
        }
    .buyer-do = Name the person for each step that is yours.
    .fired = { open-steps }
    .limit = 0
e3a-soon =
    .seller =
        { $n ->
            [one] { open-steps } due within { limit-working-days } has no named person: { $steps }.
           *[other] { open-steps } due within { limit-working-days } have no named person: { $steps }.
        }
    .seller-do = Ask for each: who exactly does this? Write that person's name, not a role or a team.
    .buyer =
        { $n ->
            [one] { open-steps } due within { limit-working-days } has no named person yet: { $steps }.
           *[other] { open-steps } due within { limit-working-days } have no named person yet: { $steps }.
        }
    .buyer-do = Name the person for each step that is yours.
    .fired = { open-steps } due within { limit-working-days }
    .limit = 0
e3b =
    .seller = No step is owned by the buyer's side: this is your to-do list, not a mutual plan.
    .seller-do = Ask the buyer which steps only they can do, and let them take those.
    .buyer = No step has an owner on your side yet.
    .buyer-do = Take the steps that only you can do.
    .fired = 0 of { steps }
    .limit = at least 1
e4-none =
    .seller = No stakeholder of the buyer is in the plan.
    .seller-do = Add your contact, then ask together who decides, who pays, who reviews and who uses it.
    .buyer = Nobody of your side is in the plan yet.
    .buyer-do = Add yourself and the colleagues who have a say in it.
    .fired = 0 people of the buyer
    .limit = at least 1
without-a-name =
    { $unnamed ->
        [0] { "" }
       *[other] { " " }Without a name: { $gaps }.
    }
e4-few =
    .seller =
        { $n ->
            [0] Of the buyer's side { people } is named; a deal of this size needs { $limit } or more.{ without-a-name }
            [one] Of the buyer's side { people } is named; a deal of this size needs { $limit } or more.{ without-a-name }
           *[other] Of the buyer's side { people } are named; a deal of this size needs { $limit } or more.{ without-a-name }
        }
    .seller-do = Ask who else has a say or a veto, also those you have not met, and add them by name.
    .buyer =
        { $n ->
            [0] Of your side { people } is named in the plan.{ without-a-name }
            [one] Of your side { people } is named in the plan.{ without-a-name }
           *[other] Of your side { people } are named in the plan.{ without-a-name }
        }
    .buyer-do = Add the colleagues who have a say in it or work on it.
    .fired = { people } named
    .limit = at least { $limit }
e4-advised =
    .seller =
        { $n ->
            [0] Of the buyer's side { people } is named; a deal of this size is better off with { $limit }.{ without-a-name }
            [one] Of the buyer's side { people } is named; a deal of this size is better off with { $limit }.{ without-a-name }
           *[other] Of the buyer's side { people } are named; a deal of this size is better off with { $limit }.{ without-a-name }
        }
    .seller-do = Ask who else has a say or a veto, also those you have not met, and add them by name.
    .buyer =
        { $n ->
            [0] Of your side { people } is named in the plan.{ without-a-name }
            [one] Of your side { people } is named in the plan.{ without-a-name }
           *[other] Of your side { people } are named in the plan.{ without-a-name }
        }
    .buyer-do = Add the colleagues who have a say in it or work on it.
    .fired = { people } named
    .limit = at least { $limit }
e4b-none =
    .seller = No economic buyer: nobody in the plan is known to release the money.
    .seller-do = Ask who signs and whose budget it is, and add that person, also if you have not met.
    .buyer = The plan does not say who releases the budget.
    .buyer-do = Add the colleague who decides on the budget and signs, with the role “economic buyer”.
    .fired = 0 economic buyers
    .limit = 1
e4b-role =
    .seller = The economic buyer is not known by name: { $who } is a role, not a person.
    .seller-do = Ask your champion who that is, and for an introduction.
    .buyer = The person who releases the budget is not named yet ({ $who }).
    .buyer-do = Name the colleague who decides on the budget and signs.
    .fired = 0 economic buyers known by name
    .limit = 1
e5-all =
    .seller = Nothing of the paper process is in the timeline: neither legal, nor security, nor procurement.
    .seller-do = Ask the buyer how their { $reviews } reviews work and how long they take; add a step for each, or let the buyer mark what is not needed.
    .buyer = The plan does not say yet whether { $reviews } reviews are needed.
    .buyer-do = Add a step for each that your company does, or mark it as not needed.
    .fired = { $n } of 3 reviews open
    .limit = 0
e5 =
    .seller =
        { $n ->
            [one] The paper process lacks the { $reviews } review: no step, nor a mark that it is not needed.
           *[other] The paper process lacks the { $reviews } reviews: no step, nor a mark that it is not needed.
        }
    .seller-do =
        { $n ->
            [one] Ask the buyer how their { $reviews } review works and how long it takes; add a step for it, or let the buyer mark it as not needed.
           *[other] Ask the buyer how their { $reviews } reviews work and how long they take; add a step for each, or let the buyer mark what is not needed.
        }
    .buyer =
        { $n ->
            [one] The plan does not say yet whether a { $reviews } review is needed.
           *[other] The plan does not say yet whether { $reviews } reviews are needed.
        }
    .buyer-do = Add a step for each that your company does, or mark it as not needed.
    .fired = { $n } of 3 reviews open
    .limit = 0
e6-none =
    .seller = There are no success criteria: nothing says when the buyer has succeeded.
    .seller-do = Ask the buyer how they will tell, after go-live, that it was worth it; write it with measure and target.
    .buyer = There are no success criteria yet.
    .buyer-do = Write how you will tell that it was worth it: what is measured, and the value that counts as success.
    .fired = 0 criteria
    .limit = at least 1
e6 =
    .seller =
        { $n ->
            [1] The success criterion has no measure or no target: { $criteria }. Nobody could tell that it is met.
            [2] Neither of the 2 success criteria has both a measure and a target: { $criteria }. Nobody could tell that it is met.
           *[other] None of the { $n } success criteria has both a measure and a target: { $criteria }. Nobody could tell that it is met.
        }
    .seller-do = Ask the buyer for each: what number will you look at, and at which value are you content?
    .buyer =
        { $n ->
            [1] The success criterion has no measure or no target yet: { $criteria }.
            [2] Neither of the 2 success criteria has both a measure and a target yet: { $criteria }.
           *[other] None of the { $n } success criteria has both a measure and a target yet: { $criteria }.
        }
    .buyer-do = Write for at least one what is measured and the value that counts as success.
    .fired = 0 of { $n } with measure and target
    .limit = at least 1
lacks-contingency = no contingency
lacks-owner = no owner
lacks-both = neither
e7-none =
    .seller = No risk is named: either nobody looked, or nobody dared to say.
    .seller-do = Ask the buyer what could keep this from happening in time, and write down what you will both do then.
    .buyer = No risk is named yet.
    .buyer-do = Write what could keep it from happening in time, and what to do then.
    .fired = 0 risks
    .limit = at least 1
e7-few =
    .seller = Only one risk is named.
    .seller-do = Ask the buyer what else delayed the last project of this kind at their company.
    .buyer = One risk is named so far.
    .buyer-do = Add what else could delay it.
    .fired = 1 risk
    .limit = at least 2
e7 =
    .seller =
        { $n ->
            [one] { risks } lacks an owner or a contingency: { $risks }.
           *[other] { risks } lack an owner or a contingency: { $risks }.
        }
    .seller-do = Ask for each: who watches it, and what do we do when it happens?
    .buyer =
        { $n ->
            [one] { risks } lacks an owner or a contingency: { $risks }.
           *[other] { risks } lack an owner or a contingency: { $risks }.
        }
    .buyer-do = Say who watches it and what is done when it happens.
    .fired = { risks } not provided for
    .limit = 0
e7b =
    .seller =
        { $n ->
            [one] { risks } is named, and none by the buyer.
           *[other] { risks } are named, and none by the buyer.
        }
    .seller-do = Ask the buyer what could stop this on their side, and let them write it down.
    .buyer = No risk here is one that you have named.
    .buyer-do = Add what could stop this on your side.
    .fired = 0 by the buyer
    .limit = 1
e8-none =
    .seller = No next meeting is on the calendar.
    .seller-do = Agree on the next meeting before you hang up, and put its time here.
    .buyer = The next meeting is not set yet.
    .buyer-do = Propose a time for the next meeting.
    .fired = no meeting
    .limit = one in the future
e8-past =
    .seller = The last meeting was on { $date }; no next one is on the calendar.
    .seller-do = Agree on the next meeting before you hang up, and put its time here.
    .buyer = The last meeting was on { $date }; the next one is not set yet.
    .buyer-do = Propose a time for the next meeting.
    .fired = last meeting on { $date }
    .limit = one in the future

## Findings: whose hand the plan is in

h1 =
    .seller = Nothing in this plan is in the buyer's own hand: no date, no owner, no word.
    .seller-do = Open it together and let the buyer set the first date themselves: go-live.
    .buyer = Nothing in this plan is yours yet.
    .buyer-do = Change what is not right, or confirm what is; begin with the go-live date.
    .fired = 0 commitments held by the buyer
    .limit = 1
h2 =
    .seller = The buyer stands behind { $held } of their { open-steps }; not yet behind { $steps }.
    .seller-do = Walk through these steps with their owners, and let each set or confirm their own date.
    .buyer =
        { $loose ->
            [one] { $loose } step of yours still needs your confirmation: { $steps }.
           *[other] { $loose } steps of yours still need your confirmation: { $steps }.
        }
    .buyer-do = Set the date that suits you for each, or confirm it as it stands.
    .fired = { $held } of { $n } held, { $percent } %
    .limit = { $limit } %
h4 =
    .seller =
        { $n ->
            [one] Everything that the buyer holds ({ $n } commitment) is held by { $who } alone.
           *[other] Everything that the buyer holds ({ $n } commitments) is held by { $who } alone.
        }
    .seller-do = Ask who else has to agree, and invite that person to confirm their own part.
    .buyer =
        { $n ->
            [one] { $n } commitment of yours rest with { $who } alone.
           *[other] { $n } commitments of yours rest with { $who } alone.
        }
    .buyer-do = Invite a colleague to confirm what is theirs.
    .fired = 1 person
    .limit = 2 people
h5 =
    .seller =
        { $n ->
            [one] { proposals } of yours waits for the buyer's answer, the longest for { working-days }.
           *[other] { proposals } of yours wait for the buyer's answer, the longest for { working-days }.
        }
    .seller-do = Ask about it in person; take it back if it no longer matters.
    .buyer =
        { $n ->
            [one] { proposals } waits for your answer, the longest for { working-days }.
           *[other] { proposals } wait for your answer, the longest for { working-days }.
        }
    .buyer-do = Accept it, keep what stands, or propose something else.
    .fired = { working-days }
    .limit = { limit-working-days }
h6 =
    .seller = The buyer wrote ({ changes }), but nobody of them with a verified address: it holds nothing.
    .seller-do = Send the buyer their link by mail, so that what they write counts as theirs.
    .buyer = What you write here is not linked to a verified address yet.
    .buyer-do = Ask for a link by mail and open it: from then on your dates are yours.
    .fired = assurance { $assurance }
    .limit = assurance 2
h8 =
    .seller = The buyer stands behind { dates }, and each is as your side had suggested it.
    .seller-do = Ask which of them is the hardest to keep: a date that was thought over is worth more.
    .fired = { dates }
    .limit = { $limit ->
        [one] { $limit } date
       *[other] { $limit } dates
    }

## Findings: the time

k0 =
    .seller = These steps wait for each other in a circle: { $steps }.
    .seller-do = Take one of their links away.
    .buyer = These steps wait for each other in a circle: { $steps }.
    .buyer-do = Take one of their links away.
    .fired = { steps }
    .limit = 0 in a circle
k0-left-out =
    .seller = These steps wait for each other in a circle: { $steps }.
    .seller-do = Take one of their links away; until then the schedule leaves out that { $step } waits for { $after }.
    .buyer = These steps wait for each other in a circle: { $steps }.
    .buyer-do = Take one of their links away; until then the schedule leaves out that { $step } waits for { $after }.
    .fired = { steps }
    .limit = 0 in a circle
k1 =
    .seller = { working-days } too late: the plan ends on { $projected }, go-live is planned for { $planned }.
    .seller-do = Show the buyer the chain of steps, and decide together: { $ways }.
    .buyer = { working-days } too late: the plan ends on { $projected }, go-live is planned for { $planned }.
    .buyer-do = Decide together what to do: { $ways }.
    .fired = { $slack } working days of slack
    .limit = 0
spare-working-days = { $spare ->
        [one] { $spare } working day
       *[other] { $spare } working days
    }
left-working-days = { $left ->
        [one] { $left } working day
       *[other] { $left } working days
    }
k2 =
    .seller =
        { $spare ->
            [one] Of the { left-working-days } until go-live only { spare-working-days } is to spare.
           *[other] Of the { left-working-days } until go-live only { spare-working-days } are to spare.
        }
    .seller-do = Ask the buyer which step could begin sooner, before one slips.
    .buyer =
        { $spare ->
            [one] Of the { left-working-days } until go-live only { spare-working-days } is to spare.
           *[other] Of the { left-working-days } until go-live only { spare-working-days } are to spare.
        }
    .buyer-do = See whether one of your steps can begin sooner.
    .fired = { spare-working-days } of { left-working-days }
    .limit = { $percent } %
and-more-should-have-started =
    { $more ->
        [0] { "" }
        [one] { " " }{ $more } more step should have started, too.
       *[other] { " " }{ $more } more steps should have started, too.
    }
k3 =
    .seller = { $step } should have started on { $date }, { working-days } ago.{ and-more-should-have-started }
    .seller-do = Ask its owner what it takes to begin this week; if it has begun, set it to doing.
    .buyer = { $step } should have started on { $date }, { working-days } ago.{ and-more-should-have-started }
    .buyer-do = Begin with it, or say on which day it begins; if it has begun, set it to doing.
    .fired = { working-days } ago
    .limit = today or later
until-contract =
    { $when ->
        [past] the contract date was { working-days } ago
        [today] the contract date is today
       *[ahead] { working-days } remain to the contract date
    }
k4 =
    .seller = The { $review } review has not begun, and { until-contract }.
    .seller-do = Ask today who runs the { $review } review at the buyer's and what they need to begin; else move the date.
    .buyer = The { $review } review has not begun, and { until-contract }.
    .buyer-do = Begin the { $review } review, or propose a contract date that leaves time for it.
    .fired = { $left } working days
    .limit = { $limit } working days
k4-steps =
    .seller =
        { $n ->
            [one] { $steps } of the { $review } review has not begun, and { until-contract }.
           *[other] { $steps } of the { $review } review have not begun, and { until-contract }.
        }
    .seller-do = Ask today who runs the { $review } review at the buyer's and what they need to begin; else move the date.
    .buyer =
        { $n ->
            [one] { $steps } of the { $review } review has not begun, and { until-contract }.
           *[other] { $steps } of the { $review } review have not begun, and { until-contract }.
        }
    .buyer-do = Begin the { $review } review, or propose a contract date that leaves time for it.
    .fired = { $left } working days
    .limit = { $limit } working days
usual-days = { $what } ({ working-days }, usually { $floor } or more)
k5 =
    .seller = Paper is planned faster than it usually goes, and the buyer has not confirmed it: { $steps }.
    .seller-do = Ask who does it at the buyer's and how long the last one took; let them put the days in.
    .buyer = These days still need your confirmation: { $steps }.
    .buyer-do = Ask whoever does it how long it takes, and put that in.
    .fired = { working-days }
    .limit = { $floor ->
        [one] { $floor } working day
       *[other] { $floor } working days
    }
late-working-days-lack = { $late ->
        [one] { $late } working day lacks
       *[other] { $late } working days lack
    }
k6 =
    .seller =
        { $spare ->
            [one] With the shortest durations there is { spare-working-days } to spare, with the longest { late-working-days-lack }: it is decided by { $steps }.
           *[other] With the shortest durations there are { spare-working-days } to spare, with the longest { late-working-days-lack }: it is decided by { $steps }.
        }
    .seller-do = Ask the owners of these steps how long theirs took last time, and narrow the range.
    .buyer =
        { $spare ->
            [one] With the shortest durations there is { spare-working-days } to spare, with the longest { late-working-days-lack }: it is decided by { $steps }.
           *[other] With the shortest durations there are { spare-working-days } to spare, with the longest { late-working-days-lack }: it is decided by { $steps }.
        }
    .buyer-do = Say of these steps how long they usually take at your company.
    .fired = { $slack } to { $spare } working days of slack
    .limit = 0
k7 =
    .seller = { changes } to what counts as success since the plan was signed: { $places }.
    .seller-do = Ask who needs the other finish line, and agree on one before going on.
    .buyer = { changes } to what counts as success since the plan was signed: { $places }.
    .buyer-do = Say whether this is the finish line that you mean, and sign it anew.
    .fired = { changes }
    .limit = 0
k8 =
    .seller =
        { $n ->
            [1] 1 risk or question that the buyer raised waits for an answer of yours: { $waiting }.
           *[other] { $n } risks or questions that the buyer raised wait for an answer of yours: { $waiting }.
        }
    .seller-do = Answer today, if only to say by when you will know.
    .buyer =
        { $n ->
            [1] 1 risk or question of yours waits for an answer: { $waiting }.
           *[other] { $n } risks or questions of yours wait for an answer: { $waiting }.
        }
    .buyer-do = Ask again, or settle it if it was answered elsewhere.
    .fired = { working-days }
    .limit = { limit-working-days }
k9 =
    .seller =
        { $n ->
            [one] { open-steps } belongs to somebody who has left: { $steps }.
           *[other] { open-steps } belong to somebody who has left: { $steps }.
        }
    .seller-do = Ask who has taken over, and what that person knows of the plan.
    .buyer =
        { $n ->
            [one] { open-steps } belongs to somebody who has left: { $steps }.
           *[other] { open-steps } belong to somebody who has left: { $steps }.
        }
    .buyer-do = Name the colleague who has taken over.
    .fired = { open-steps }
    .limit = 0

## Findings: dates that pass and move

step-due = { $step } (due { $date })
l1 =
    .seller =
        { $n ->
            [one] { open-steps } is past the agreed date: { $steps }.
           *[other] { open-steps } are past the agreed date: { $steps }.
        }
    .seller-do = Ask what keeps each, and agree on a new date together rather than moving it alone.
    .buyer =
        { $n ->
            [one] { open-steps } is past the agreed date: { $steps }.
           *[other] { open-steps } are past the agreed date: { $steps }.
        }
    .buyer-do = Tick what is done; propose a new date for the rest.
    .fired = { working-days } late
    .limit = 0
l2 =
    .seller =
        { $n ->
            [one] { steps } of the buyer is late and they have said nothing: { $steps }.
           *[other] { steps } of the buyer are late and they have said nothing: { $steps }.
        }
    .seller-do = Call the owner of the longest; ask what changed, and let them set the new date.
    .buyer =
        { $n ->
            [one] { steps } of yours is past the date without news: { $steps }.
           *[other] { steps } of yours are past the date without news: { $steps }.
        }
    .buyer-do = Say how far it is, or set the date on which it will be done.
    .fired = { working-days } late
    .limit = { limit-working-days }
step-moved = { $step } (moved later { $times } times, { working-days } in all)
l3 =
    .seller =
        { $n ->
            [one] { dates } keeps moving: { $steps }.
           *[other] { dates } keep moving: { $steps }.
        }
    .seller-do = Ask what must happen first, and put that into the plan as a step of its own.
    .buyer =
        { $n ->
            [one] { dates } keeps moving: { $steps }.
           *[other] { dates } keep moving: { $steps }.
        }
    .buyer-do = Say what must happen first; it may deserve a step of its own.
    .fired = { $most } moves later
    .limit = 1
times =
    { $times ->
        [1] once
       *[other] { $times } times
    }
l4 =
    .seller = Go-live was moved later { times }: from { $from } to { $to }, { working-days } in all.
    .seller-do = Ask what moved it, and whether the reason to buy still holds at the new date.
    .buyer = Go-live was moved later { times }: from { $from } to { $to }, { working-days } in all.
    .buyer-do = Say what moved the date, and whether the new one is sure.
    .fired = moved later { times }, by { working-days }
    .limit = once, by { limit-working-days }
l4-back =
    .seller = Go-live was moved later { times }; it stands at { $to }, first it was { $from }.
    .seller-do = Ask what moved it, and whether the reason to buy still holds at the new date.
    .buyer = Go-live was moved later { times }; it stands at { $to }, first it was { $from }.
    .buyer-do = Say what moved the date, and whether the new one is sure.
    .fired = moved later { times }, by 0 working days
    .limit = once, by { limit-working-days }
l5 =
    .seller =
        { $n ->
            [one] { dates } was moved later without a word why: { $dates }.
           *[other] { dates } were moved later without a word why: { $dates }.
        }
    .seller-do = Ask for the reason and note it as a comment: it says whether the next date holds.
    .buyer =
        { $n ->
            [one] { dates } was moved later without a word why: { $dates }.
           *[other] { dates } were moved later without a word why: { $dates }.
        }
    .buyer-do = Add a comment on what moved it.
    .fired = { dates }
    .limit = 0

## Findings: answers

r1 =
    .seller = Nobody of the buyer has opened the plan in { days }, as far as they gave a name.
    .seller-do = Open it together on the next call instead of sending the link again.
    .fired = { days }
    .limit = { limit-days }
r2 =
    .seller = The buyer has opened the plan, was asked { $times } times to sign, and nobody verified of them has said anything for { days }.
    .seller-do = Do not ask again: ask somebody else there whether this still has a place in their year.
    .fired = { days }
    .limit = { limit-days }
r3 =
    .seller = { $who } was asked to sign on { $date } and has not answered.
    .seller-do = Ask in person what holds it back; a no with a reason is worth more than silence.
    .buyer = { $who } was asked on { $date } to sign the plan.
    .buyer-do = Sign it, or decline and say why: either helps.
    .fired = { working-days }
    .limit = { limit-working-days }
because = : { $reason }
because-of-nothing = , without a reason
no-reason-given = no reason given
somebody-declined = { $who } declined the plan on { $date }{ $because }.
r4 =
    .seller = { somebody-declined }
    .seller-do = Thank them, and ask three things: what would have to be true, who else sees it so, and when to ask again.
    .buyer = { somebody-declined }
    .buyer-do = If that changes, take it back or sign; nothing else is asked of you.
    .fired = declined
    .limit = not declined
r4-void =
    .seller = { somebody-declined } It was set aside on { $voided }: { $reason }.
    .seller-do = Ask who speaks for the buyer now, and go through the plan with them.
    .buyer = { somebody-declined } It was set aside on { $voided }: { $reason }.
    .buyer-do = Sign the plan if it is right, or say again what is not.
    .fired = declined
    .limit = not declined
r4b =
    .seller = { somebody-declined } Their address is not verified.
    .seller-do = Find out who it was, and answer: ask your champion, and write to that person.
    .buyer = { somebody-declined } Their address is not verified.
    .buyer-do = If it was you, ask for a link by mail and say it again; if not, ask who it was.
    .fired = { $n ->
        [one] { $n } unverified refusal
       *[other] { $n } unverified refusals
    }
    .limit = 0
owners-or-dates = { $n ->
        [1] 1 owner or date
       *[other] { $n } owners or dates
    }
r5 =
    .seller =
        { $n ->
            [one] { owners-or-dates } was taken back by the buyer: { $places }.
           *[other] { owners-or-dates } were taken back by the buyer: { $places }.
        }
    .seller-do = Ask what changed on their side before you propose another.
    .buyer =
        { $n ->
            [one] { owners-or-dates } was taken back by your side: { $places }.
           *[other] { owners-or-dates } were taken back by your side: { $places }.
        }
    .buyer-do = Name another when you know it, or drop what no longer applies.
    .fired = { owners-or-dates }
    .limit = 0

## Findings: signatures

s1 =
    .seller = The plan is complete, and nobody was asked to sign it.
    .seller-do = Ask the economic buyer to sign: it is a commitment to the plan, not a contract.
    .buyer = The plan is complete and not signed yet.
    .buyer-do = Sign it if it is what you mean to do: a commitment to a plan, not a contract. Or say what is not right.
    .fired = 0 signatures of the buyer
    .limit = 1
s1-asked =
    .seller = The plan is complete; { $who } was asked to sign it on { $date }.
    .seller-do = Ask what would have to be otherwise for them to sign.
    .buyer = The plan is complete and not signed yet.
    .buyer-do = Sign it if it is what you mean to do: a commitment to a plan, not a contract. Or say what is not right.
    .fired = 0 signatures of the buyer
    .limit = 1
s2 =
    .seller = { changes } since { $who } signed: { $places }.
    .seller-do = Show them what changed and why, and ask for the signature anew; or put it back.
    .buyer = { changes } since { $who } signed: { $places }.
    .buyer-do = Look at what changed; sign anew if you agree, or say what you want back.
    .fired = { changes }
    .limit = 0
s3 =
    .seller = { changes } by the buyer's own side since { $who } signed: { $places }.
    .seller-do = Welcome the change, and ask them to renew the signature: it is one tap.
    .buyer = { changes } by your side since { $who } signed: { $places }.
    .buyer-do = Renew the signature if the change is what you mean.
    .fired = { working-days }
    .limit = { limit-working-days }
s4 =
    .seller = { $who } signed, who is not the economic buyer, and the contract date is { $date }.
    .seller-do = Ask for the economic buyer's signature on the plan before the contract is on their desk.
    .fired = { left-working-days }
    .limit = { limit-working-days }

## Findings: the plan is alive, or not

t1 =
    .seller = The plan was last inspected together on { $date }.
    .seller-do = Begin the next call with it: what changed, what is due, what is next.
    .buyer = The plan was last inspected together on { $date }.
    .buyer-do = Go through it together at the next meeting.
    .fired = { days }
    .limit = { limit-days }
t1-never =
    .seller = The plan was never inspected together.
    .seller-do = Begin the next call with it: what changed, what is due, what is next.
    .buyer = The plan was never inspected together.
    .buyer-do = Go through it together at the next meeting.
    .fired = { days }
    .limit = { limit-days }
t2 =
    .seller = Nothing from a verified person of the buyer in { days }: no word, no look, no inspection.
    .seller-do = Call your champion and inspect the plan together; ask what came up instead.
    .buyer = Nobody of yours with a verified address has looked at the plan in { days }.
    .buyer-do = Look at your next steps, or pause the plan until a date.
    .fired = { days }
    .limit = { limit-days }
t3 =
    .seller = Within { days } your side wrote { $wrote } times, nobody verified of the buyer once.
    .seller-do = Stop writing; ask the buyer what they would change, and let them do it.
    .fired = { $wrote } to 0
    .limit = { $limit } to 0
t4 =
    .seller = The plan is signed, and was not inspected together for { days }.
    .seller-do = Put ten minutes into the next call, and inspect it with the buyer.
    .buyer = The plan is signed, and was not gone through together for { days }.
    .buyer-do = Go through it together at the next meeting.
    .fired = { days }
    .limit = { limit-days }
t5 =
    .seller = The next meeting is on { $date }, in { days }.
    .seller-do = Propose a short call before that; ask what must be done by then.
    .buyer = The next meeting is on { $date }, in { days }.
    .buyer-do = Propose an earlier one if something cannot wait.
    .fired = { days }
    .limit = { limit-days }
t6 =
    .seller = The meeting on { $date } passed without going through the plan together.
    .seller-do = Inspect it with the buyer now, while both remember what was said.
    .buyer = The meeting on { $date } passed without going through the plan together.
    .buyer-do = Go through it together; note what was agreed.
    .fired = { working-days }
    .limit = { limit-working-days }
t7 =
    .seller = { steps } are done, none was ever moved or late, and your side ticked them all.
    .seller-do = Ask the buyer to tick the next one themselves: a plan that is lived has scratches.
    .fired = { steps }
    .limit = { $limit ->
        [one] { $limit } step
       *[other] { $limit } steps
    }

## The timeline: what is said about a step. It completes the step's title, and stands alone with a capital letter.

a-step-without-a-title = a step without a title
done = done
done-on = done on { $date }
could-be-done-on = could be done on { $date }
could-be-done-by = could be done by { $date }
should-have-started = should have started on { $date }, { working-days } ago
has-to-start-today = has to start today, to be done by { $date }
has-to-start = has to start by { $date }, in { working-days }
should-have-been-done = should have been done by { $date }, { working-days } ago
has-to-be-done-today = has to be done today
has-to-be-done-today-since = under way since { $since }, has to be done today
has-to-be-done = has to be done by { $date }, in { working-days }
has-to-be-done-since = under way since { $since }, has to be done by { $date }, in { working-days }
brief-was-due = was due { $date }
brief-due = due { $date }
brief-done-on = done { $date }
brief-from = from { $date }
brief-start-today = start today
brief-start-ago = start by { $date }, { days } ago
brief-start = start by { $date }
brief-finish-today = done today
brief-finish-ago = done by { $date }, { days } ago
brief-finish = done by { $date }
was-due = was due on { $date }
was-due-ago = was due on { $date }, { working-days } ago
due-too-early = due on { $date }, { working-days } before it can be done
due-too-late = due on { $date }, { working-days } after go-live needs it
due-on-a-day-off = due on { $date }, which is no working day
due-in-time = due on { $date }, in time
fixed-too-early = fixed on { $date }, { working-days } before it can be done
fixed = fixed on { $date }
slack-late = { working-days } too late
slack-none = nothing to spare
slack-spare = { working-days } to spare
takes = { days }
takes-from-to = { $least }–{ $most } days

## The timeline: how the plan stands

every-step-is-done = Every step is done.
steps-too-long = The steps are { working-days } too long: they end on { $date }.
steps-just-fit = The steps just fit: nothing to spare before go-live.
steps-to-spare = { working-days } to spare before go-live.
steps-with-the-shortest =
    { $n ->
        [one] With the shortest durations there would be { $slack }; { $steps } decides.
       *[other] With the shortest durations there would be { $slack }; { $steps } decide.
    }
step-when = { $step } { $when }.
hint-no-steps = No steps yet.
    .do = Add the steps that lead to go-live, each with its working days.
hint-go-live = No go-live date yet.
    .do = Set it, and every step is worked backward from it. Until then the steps stand where they could be done from today.
hint-no-durations = No open step says how many working days it takes.
    .do = Give them working days: until then they count as none, and there seems to be more time than there is.
hint-durations =
    { $unknown ->
        [one] { $unknown } of { open-steps } does not say how many working days it takes.
       *[other] { $unknown } of { open-steps } do not say how many working days they take.
    }
    .do = Give them working days: until then they count as none, and there seems to be more time than there is.
hint-circle = { $steps } wait for each other in a circle.
    .do = Take one of the links between them away: the dashed one is left out of the dates.
fix-go-live = Go live on { $date }
fix-beside = Work on { $step } while { $beside } goes on
fix-shorten = Do { $step } in { working-days } instead of { $was }
fix-effect = Then { $slack }, ready on { $date }
fix-effect-but-a-pin = Then { $slack }, ready on { $date }; a fixed day stays { working-days } short

### The command line: nothing below is in what the browser downloads

check-untitled-plan = A plan without title
check-verdict = { $verdict } on { $date }
check-blockers = Missing: nobody can sign before it is there
check-major = Weighs on the deal
check-minor = Worth mending
check-info = Worth knowing
check-next =
    { $who ->
        [buyer] Next: the buyer's turn
       *[seller] Next: your turn
    }
check-next-by = { $what } By { $date }.
check-goal = goal
check-go-live = go-live
check-steps = steps
check-owners = owners
check-people = people
check-paper = paper process
check-criteria = criteria
check-risks = risks
check-meeting = next meeting
check-time = Time
check-late = { working-days } too late: go-live is planned for { $planned }, and the plan ends on { $projected }.
check-in-time = { working-days } to spare: the plan ends on { $projected }, go-live is planned for { $planned }.
check-projected = If everything starts as early as it can, the plan ends on { $projected }.
check-hangs-on = It hangs on { $steps }.
check-help = What would help:
check-still-late = still { working-days } too late
check-exactly = exactly in time
check-to-spare = { working-days } to spare
