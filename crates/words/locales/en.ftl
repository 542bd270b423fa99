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
list-of = { $names }
sentences = { $first } { $second }
labelled = { $label }: { $value }
statements = { $first }. { $second }
name-you = { $name } (you)
name-here = { $name } (here now)
date = { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sept
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
an-entry-without-a-name = an entry without a name
an-owner-without-a-name = an owner without a name
the-person-named = the person named
the-role = the role

## Numbers of things, as sentences share them

days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
working-days = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
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
risks = { $n ->
        [one] { $n } risk
       *[other] { $n } risks
    }
people = { $n ->
        [0] nobody
        [one] { $n } person
       *[other] { $n } people
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
field-goal = goal
field-go-live = go-live
field-go-live-owner = the owner of go-live
field-close-date = the contract date
field-title = title
field-owner = owner
field-due = due
field-fixed-on = fixed date
field-days = duration
field-days-min = least duration
field-after = what it waits for
field-text = text
field-measure = measure
field-target = target
field-contingency = what is done if it happens

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
    .seller = { $place } holds an entry under { $found }, which is no id. Nothing reads it.
    .seller-do = Delete the entry with any Yjs client; either side may.
    .buyer = { $place } holds an entry under { $found }, which is no id. Nothing reads it.
    .buyer-do = Delete the entry with any Yjs client; either side may.
    .fired = { $found }
    .limit = { $expected }
d1-rest =
    .seller =
        { $n ->
            [one] { $n } more value cannot be read and counts as empty.
           *[other] { $n } more values cannot be read and count as empty.
        }
    .seller-do = Import the plan again from a sound file, or write these places again.
    .buyer =
        { $n ->
            [one] { $n } more value cannot be read and counts as empty.
           *[other] { $n } more values cannot be read and count as empty.
        }
    .buyer-do = Import the plan again from a sound file, or write these places again.
    .fired = { $n ->
            [one] { $n } more value
           *[other] { $n } more values
        }
    .limit = 0
e1a =
    .seller = The goal is empty: nothing says what the buyer wants to have reached.
    .seller-do = Ask the buyer what must be true for them on the day they are live, and let them type it here.
    .buyer = The goal is not written yet.
    .buyer-do = Write in your own words what you want to have reached by go-live.
    .fired = 0 characters
    .limit = at least 1
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
            [one] { $loose } of { open-steps } has neither a duration nor a link: { $steps }. The buffer cannot be known.
           *[other] { $loose } of { open-steps } have neither a duration nor a link: { $steps }. The buffer cannot be known.
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
    .seller = No budget owner: nobody in the plan is known to release the money.
    .seller-do = Ask who signs and whose budget it is, and add that person, also if you have not met.
    .buyer = The plan does not say who releases the budget.
    .buyer-do = Add the colleague who decides on the budget and signs, as its budget owner.
    .fired = 0 budget owners
    .limit = 1
e4b-role =
    .seller = The budget owner is not known by name: { $who } is a role, not a person.
    .seller-do = Ask your main contact who that is, and for an introduction.
    .buyer = The person who releases the budget is not named yet ({ $who }).
    .buyer-do = Name the colleague who decides on the budget and signs.
    .fired = 0 budget owners known by name
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
lacks-contingency = nothing under “If it happens”
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
            [one] { risks } lacks an owner or what is done if it happens: { $risks }.
           *[other] { risks } lack an owner or what is done if it happens: { $risks }.
        }
    .seller-do = Ask for each: who watches it, and what do we do when it happens?
    .buyer =
        { $n ->
            [one] { risks } lacks an owner or what is done if it happens: { $risks }.
           *[other] { risks } lack an owner or what is done if it happens: { $risks }.
        }
    .buyer-do = Say who watches it and what is done when it happens.
    .fired = { risks } not provided for
    .limit = 0
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
k1-due =
    .seller = { $step } is due on { $due }, { working-days } after the last day that go-live on { $planned } leaves it ({ $latest }).
    .seller-do = Agree with the buyer on { $latest } or an earlier day, or on a later go-live.
    .buyer = { $step } is due on { $due }, { working-days } after the last day that go-live on { $planned } leaves it ({ $latest }).
    .buyer-do = Agree on { $latest } or an earlier day, or on a later go-live.
    .fired = { $slack } working days of buffer
    .limit = 0
k1 =
    .seller = { working-days } too late: the plan ends on { $projected }, go-live is planned for { $planned }.
    .seller-do = Show the buyer the chain of steps, and decide together: { $ways }.
    .buyer = { working-days } too late: the plan ends on { $projected }, go-live is planned for { $planned }.
    .buyer-do = Decide together what to do: { $ways }.
    .fired = { $slack } working days of buffer
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
            [one] Of the { left-working-days } until go-live only { spare-working-days } is buffer.
           *[other] Of the { left-working-days } until go-live only { spare-working-days } are buffer.
        }
    .seller-do = Ask the buyer which step could begin sooner, before one slips.
    .buyer =
        { $spare ->
            [one] Of the { left-working-days } until go-live only { spare-working-days } is buffer.
           *[other] Of the { left-working-days } until go-live only { spare-working-days } are buffer.
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
    .fired = { left-working-days }
    .limit = { limit-working-days }
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
    .fired = { left-working-days }
    .limit = { limit-working-days }
late-working-days-lack = { $late ->
        [one] { $late } working day lacks
       *[other] { $late } working days lack
    }
k6 =
    .seller =
        { $spare ->
            [one] With the shortest durations there is { spare-working-days } of buffer, with the longest { late-working-days-lack }: it is decided by { $steps }.
           *[other] With the shortest durations there are { spare-working-days } of buffer, with the longest { late-working-days-lack }: it is decided by { $steps }.
        }
    .seller-do = Ask the owners of these steps how long theirs took last time, and narrow the range.
    .buyer =
        { $spare ->
            [one] With the shortest durations there is { spare-working-days } of buffer, with the longest { late-working-days-lack }: it is decided by { $steps }.
           *[other] With the shortest durations there are { spare-working-days } of buffer, with the longest { late-working-days-lack }: it is decided by { $steps }.
        }
    .buyer-do = Say of these steps how long they usually take at your company.
    .fired = { $slack } to { $spare } working days of buffer
    .limit = 0
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
too-late-for = { working-days } too late for { $date }
due-on-a-day-off = due on { $date }, which is no working day
due-in-time = due on { $date }, in time
fixed-too-early = fixed on { $date }, { working-days } before it can be done
fixed = fixed on { $date }
slack-late = { working-days } too late
slack-none = no buffer
slack-spare = { working-days } of buffer
takes = { days }
takes-from-to = { $most ->
        [one] { $least }–{ $most } day
       *[other] { $least }–{ $most } days
    }

## The timeline: how the plan stands

every-step-is-done = Every step is done.
steps-too-long = The steps are { working-days } too long: they end on { $date }.
dates-too-late = A date is { working-days } too late for go-live.
steps-just-fit = The steps just fit: there is no buffer before go-live.
steps-to-spare = { working-days } of buffer before go-live.
steps-with-the-shortest =
    { $n ->
        [one] With the shortest durations: { $slack }. { $steps } decides.
       *[other] With the shortest durations: { $slack }. { $steps } decide.
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

## The page: numbers of things

n-working-day = { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
n-week = { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
n-step = { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
n-finding = { $n ->
        [one] { $n } finding
       *[other] { $n } findings
    }
n-day = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
n-open-comment = { $n ->
        [one] { $n } open comment
       *[other] { $n } open comments
    }
n-entry = { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
n-waits = { $n ->
        [one] { $n } waits
       *[other] { $n } wait
    }
n-change = { $n ->
        [one] { $n } change
       *[other] { $n } changes
    }
n-thing-is = { $n ->
        [one] { $n } thing is
       *[other] { $n } things are
    }
n-other = { $n ->
        [one] { $n } other
       *[other] { $n } others
    }

## What the relay tells by frame 114

notice-proposed = { $who ->
        [buyer] This is the buyer’s to change: what you entered is kept as a suggestion to them.
        [seller] This is the seller’s to change: what you entered is kept as a suggestion to them.
       *[own] A colleague whose address is verified set this: what you entered is kept as a suggestion to them. Open the plan by a link that was mailed to you to make it yours.
    }
notice-set-aside = Somebody else set this, and what you entered cannot be kept as a suggestion: it was put back. The operator of this page keeps your words and can give them back; up to { $proposals } suggestions of up to 8,000 characters each can be answered here.
notice-lapsed = { $standing ->
        [amended] { n-change } by the side of { $name } since { $name } signed: look at what differs and sign again.
       *[lapsed] The signature of { $name } has lapsed: { n-change } since. Look at what differs.
    }

## What the relay refuses by frame 112

refused-read-only = This link allows reading the plan, not changing it: ask whoever shared the plan for a link that does.
refused-nullified = { $why ->
        [protected] Only the server writes there: this edit was taken back.
        [gone] What it was written to is gone: this edit was taken back.
        [silenced] Nothing is taken from you at this place for a while: this edit was taken back.
       *[other] The server cannot take this edit: it was taken back.
    }
refused-behind = Messages about edits that were taken back did not wait for this slow connection: look through what you wrote last.

## What the relay refuses: a message for each public code of its problems

problem-token-missing = No link came with it. Open the plan again from the portal.
problem-token-expired = The link has expired. Open the plan again from the portal, or ask for a new link.
problem-token-wrong = The link is not valid. Open the plan again from the portal, or ask for a new link.
problem-plan-began-anew = The plan was deleted after this link was made. Ask for a new link.
problem-foreign-plan = This link is for another plan.
problem-origin = The server does not let this page use the plan. Open it from the portal.
problem-scope = This link does not allow it. Ask whoever shared the plan for a link that does.
problem-admin-only = Only the portal may do this.
problem-link-token = This address is not for opening files. Open the file from the plan.
problem-person-only = Only a person may do this, by a link of their own.
problem-other-side = Each side sees its own report only.
problem-other-calendar = Each side keeps its own calendar.
problem-no-such-plan = There is no such plan. It may have been deleted.
problem-no-such-address = { calls-versions }
problem-method = { calls-versions }
problem-not-built = { calls-versions }
problem-plan-exists = There is a plan of this name already.
problem-plan-id = A plan cannot have this name.
problem-malformed-json = { calls-versions }
problem-unknown-field = { calls-versions }
problem-query = { calls-versions }
problem-address = { calls-versions }
problem-no-such-template = There is no such template.
problem-document = What was sent cannot become a plan.
problem-command-unreadable = { calls-versions }
problem-import = The file could not be taken over. Check that it is of the right kind and holds what you expect.
problem-thresholds = There are no such thresholds.
problem-token-request = No such link can be made. Check the name and the address.
problem-assurance = Your address has to be verified for this. Open the plan by a link that was mailed to you, or from the portal.
problem-invites-off = Invitations are turned off here. Ask whoever shared the plan to bring your colleague in.
problem-too-many-invites = You invited as many people as one may in a day. Invite again tomorrow.
problem-vouched = Somebody vouches for your name. It is changed where your link comes from.
problem-attestation = It lacks something that it needs, or holds something that does not belong in it.
problem-terms-differ = The plan changed meanwhile. Look at what differs.
problem-incomplete = Something that a signature needs is missing in the plan.
problem-no-such-subject = It is not in the plan any more.
problem-ledger-full = As much was recorded on this plan as may be. Take back what no longer holds, or go on in a new plan.
problem-already-recorded = You recorded the same a short while ago. It stands.
problem-terms-too-large = There is too much text in what you would sign. Shorten it, or take out what is no commitment.
problem-declined = This person declined, and nothing has changed since. Change the plan, or wait for their word.
problem-too-large = It is too large. Write it in smaller parts, or delete something.
problem-too-many-entries = The plan has as many entries of a kind as it may: people, criteria, risks, comments, links or days off. Remove some.
problem-too-many-steps = The plan has as many steps as it may. Remove some, or begin a second plan.
problem-idempotency-key-reused = { calls-versions }
problem-too-many-idempotency-keys = Too much was sent within a day. Try again tomorrow.
problem-idempotency-key = { calls-versions }
problem-host = { calls-versions }
problem-malformed = { calls-versions }
problem-frames = { calls-versions }
problem-foreign-id = This copy of the plan belongs to somebody else.
problem-epoch = The plan was replaced on the server.
problem-upgrade-required = { calls-versions }
problem-crowded = Too many people have the plan open. Try again later.
problem-too-many-connections = You have the plan open in too many windows. Close one.
problem-body-slow = { calls-busy }
problem-too-many-bodies = { calls-busy }
problem-bodies-full = { calls-busy }
problem-too-fast = { calls-busy }
problem-too-many-reads = { calls-busy }
problem-too-many-ids = The plan was opened from too many devices within an hour. Try again later.
problem-restarting = { calls-busy }
problem-reloaded = { calls-busy }
problem-plan-restarting = { calls-failed }
problem-socket-failed = { calls-failed }
problem-plan-failing = The plan cannot be opened just now. Try again in a minute; if it stays so, tell whoever runs this page.
problem-silent = { calls-busy }
problem-store = { calls-failed }
problem-fault = { calls-failed }
problem-alike-ids = This copy of the plan cannot be taken.
problem-reserved-id = { problem-alike-ids }
problem-protected = A part of it is the server’s alone.
problem-foreign-work = It would delete what somebody else wrote.
problem-misfit = { problem-alike-ids }
problem-nullified = A part of it was taken back.
problem-gap = Something before it is missing.
problem-cold = { calls-busy }
problem-unknown-entity = It is not in the plan.
problem-removed = It was removed from the plan.
problem-unknown-path = There is no such place in the plan.
problem-unsound-id = { calls-versions }
problem-id-taken = { calls-versions }
problem-out-of-range = The text changed meanwhile.
problem-splits-character = It would cut a character in two.
problem-too-long = The text is too long.
problem-control-character = The text has a character that cannot be shown.
problem-blank = It cannot be empty.
problem-nameless = A person needs a name or an address.
problem-bad-email = This is no address of e-mail.
problem-self-link = A step cannot wait for itself.
problem-below-itself = A step cannot stand below itself.
problem-too-many-days = A step cannot take so many days.
problem-empty-range = The most days cannot be fewer than the least.
problem-bad-minutes = A meeting cannot take so long.
problem-bad-weekdays = A week needs a working day.
problem-bad-date = There is no such day.
problem-paused-too-long = A plan cannot be paused for so long.
problem-bad-time-zone = There is no such time zone.
problem-bad-proposal = This cannot be suggested here.
problem-no-proposal = There is no such suggestion any more.
problem-no-author = The server does not know yet who you are. Try again in a moment.
problem-too-many-commands = That is too much at a time.

## The session: why a fresh copy of the plan takes the place of the one that is there

session-other-epoch = The plan was replaced on the server.
session-forgetful = This device had lost a part of what it had sent.
session-superseded = Another window fetched a fresh copy of the plan.
session-not-taken = The server did not take an edit. { $reason }
session-edit-too-large = The server did not take an edit: it is larger than it takes at a time.
session-unwritable = The copy on this device can no longer be written.
session-late = This device kept a part of what you wrote only after it had been sent another way. It may be in the plan already.
session-harmful = The server sent what would break this page ({ $reason }). It was not let in.
session-unsafe = The server sent what would break this page ({ $reason }). It was not let in. What is shown is the copy of this device, with all you wrote.
session-gap = something is missing in it
session-gap-in-answer = something is missing in what was asked for
session-fresh-copy-saved = { $because } A fresh copy is being fetched. Nothing you wrote is missing.
session-fresh-copy-unsaved = { $because } A fresh copy is being fetched. What you wrote and was not saved there yet is written into it again where that can be; the rest is kept for you.
session-fresh-copy-refused = { $because } A fresh copy is refused as well: load the page again.

## The session: tokens, the connection and the device

session-token-odd = This link is not one of this service: open the plan again from the portal.
session-token-of-another = The link is of another person: open the plan again for them.
session-token-gone = it gave the one that has ended
session-token-same = The server refused the link, and the portal gave the same one again.
session-token-refused = The link has expired or is not valid: open the plan again from the portal.
session-no-token = The portal gave no link ({ $reason }); trying again.
session-origin = The plan's server does not take pages of this address, so nothing of it can be saved or signed.
session-forbidden = This link does not allow opening the plan.
session-no-plan = There is no such plan: it may have been deleted.
session-malformed = The server could not read what this page sent: reload the page.
session-too-large = The plan or an edit is larger than the server takes: undo the last large edit and reload.
session-closed = The server ended the session.
session-left = The plan was closed.
session-nonsense = The server sent what cannot be read ({ $reason }); connecting again.
session-hello = a greeting in the wrong place
session-state-vector = an unreadable list of edits
session-storage-damaged = A part of the copy on this device was damaged or lost. What the server has is fetched again.
session-storage-silent = the browser's storage does not answer
session-not-kept = Edits are no longer kept on this device ({ $reason }). They are kept in this window and sent to the server; do not close it before they are saved there.
session-without-storage = Edits are kept in this window and on the server, not on this device: { $reason }.
session-storage-dropped = the browser dropped the copy on this device
session-in-memory = Edits are not kept on this device, only in this window and on the server.

## A calendar file: what was left out of it

holidays-line = line { $line }: { $what }
holidays-no-line = this is no line of a calendar
holidays-kind = a { $kind } is no day off
holidays-broken-off = the file breaks off within an event; fetch it again
holidays-no-calendar = this is no calendar file: it should begin with BEGIN:VCALENDAR
holidays-cancelled = “{ $label }” is cancelled
holidays-no-start = “{ $label }” has no DTSTART
holidays-no-day = { $text } is no day: write DTSTART;VALUE=DATE:20261225
holidays-odd-part = { $what } of “{ $label }” is not known; only its other days are taken
holidays-rule = “{ $label }” repeats by { $rule }, which is not known; its first day is taken
holidays-timed = “{ $label }” begins or ends at a time of day; only whole days are taken
holidays-odd-end = “{ $label }” ends on { $text }, which is no day
holidays-odd-duration = “{ $label }” lasts { $text }; only whole days are taken
holidays-long = “{ $label }” takes { $days } days: that is no holiday
holidays-more-lines = { $n ->
        [one] { $n } more line
       *[other] { $n } more lines
    }
holidays-far = { $n ->
        [one] { $n } day before { $first } or after { $second } is left out
       *[other] { $n } days before { $first } or after { $second } are left out
    }
holidays-over = { $n ->
        [one] { $n } day beyond the first { $limit } is left out
       *[other] { $n } days beyond the first { $limit } are left out
    }

## Edits that did not happen

edit-loading = The plan is still loading: try again when it is there.
edit-read-only = This plan is open for reading only: ask for a link that allows editing.
command-unknown-entity = This { $kin ->
        [steps] step
        [people] person
        [criteria] criterion
        [risks] risk
       *[comments] comment
    } is not in the plan any more.
command-removed = This { $kin ->
        [steps] step
        [people] person
        [criteria] criterion
        [risks] risk
       *[comments] comment
    } was taken out; put it back first.
command-unknown-path = There is no such place in the plan: { $place }
command-unsound-id = “{ $text }” cannot be the id of an entry.
command-id-taken = Another entry has the id “{ $text }”.
command-out-of-range = The text has changed meanwhile; type it again.
command-splits-character = The edit begins or ends inside a character; type it again.
command-too-long = This text has { $n } characters; shorten it to at most { $limit }.
command-control-character = This text holds a control character ({ $text }); leave it out.
command-blank = This would show nothing; write something that can be read.
command-nameless = A person without a name is nobody; name them, or give their address.
command-bad-email = This is no plain address, as ann@example.com.
command-self-link = A step cannot wait for itself; choose another one.
command-below-itself = An entry cannot follow itself; choose another one.
command-too-many-days = { $days } working days are too many; use 0 to { $limit }.
command-empty-range = At least { $least } but at most { $most } working days make no range; set the larger number first.
command-bad-minutes = { $n } minutes are no length of a meeting; use 1 to 1440.
command-bad-weekdays = These are no working days; choose at least one weekday.
command-bad-date = { $text } is out of reach; use a date between the years 1900 and 2999.
command-paused-too-long = A plan can be paused for at most { $limit } days; choose a date up to { $text }.
command-bad-time-zone = “{ $text }” is no time zone; use a name as Europe/Vienna.
command-too-many-steps = A plan holds at most { $limit } steps; take one out first.
command-bad-proposal = This cannot be suggested for { $place }.
command-no-proposal = This suggestion is not there any more.
command-no-author = Nobody is named as the author of the suggestion.
command-too-many-entries =
    { $what ->
        [steps-ever] A plan keeps at most { $limit } steps, removed ones included; begin a second plan.
        [people-ever] A plan keeps at most { $limit } people, removed ones included; begin a second plan.
        [criteria-ever] A plan keeps at most { $limit } criteria, removed ones included; begin a second plan.
        [risks-ever] A plan keeps at most { $limit } risks, removed ones included; begin a second plan.
        [comments-ever] A plan keeps at most { $limit } comments, removed ones included; begin a second plan.
        [people] A plan holds at most { $limit } people; take one out first.
        [criteria] A plan holds at most { $limit } criteria; take one out first.
        [risks] A plan holds at most { $limit } risks; take one out first.
        [comments] A plan holds at most { $limit } comments; take one out first.
        [links] A plan holds at most { $limit } links between steps; take one out first.
       *[holidays] A plan holds at most { $limit } days off; take one out first.
    }
command-too-many-commands = { $n } edits at once are too many; at most { $limit } are taken.

## Values of a document that cannot be read: what should stand there, and what does

expected-text = a text
expected-date = a date as YYYY-MM-DD
expected-instant = an instant as 2026-11-23T09:30:00Z
expected-flag = true or false
expected-object = an object
expected-person = the id of a person of this plan
expected-step = the id of a step of this plan
expected-other-step = another step than itself
expected-id = an id of 1 to 64 characters without /, # and control characters
expected-schema = 1
expected-profile = smb, mid or ent
expected-weekdays = weekdays from 1 (Monday) to 7, at least one
expected-holiday-key = a key as buyer/2026-12-25
expected-minutes = whole minutes from 1 to 1440
expected-proposal-key = a key as PATH#SUB
expected-proposal-value = a value for a place that can be held
expected-side = buyer or seller
expected-role = economic-buyer, champion, technical, legal, security, procurement, sponsor, user or other
expected-working-days = whole working days from 0 to 999
expected-fewer-days = no more than the step's days
expected-step-kind = evaluation, business-case, approval, contract, onboarding or other
expected-review = legal, security or procurement
expected-step-status = open, doing, blocked, done or dropped
expected-link-basis = assumed or confirmed
expected-criterion-status = proposed, agreed, met or missed
expected-level = low, mid or high
expected-risk-status = open, watched, happened or closed
expected-place = a place of the plan as steps/ID/due
expected-removal = { "{" }at: an instant{ "}" } or nothing
found-list = a list
found-object = an object

## The page: deal

deal-what-is-shown = What is shown
deal-the-server-is-working-it = The server is working it out.
deal-this-needs-the-connection-it = This needs the connection: it rests on the record, which the server keeps.
deal-nothing-is-open = Nothing is open.
deal-nothing-speaks-against-it = Nothing speaks against it.
deal-show-fewer = Show fewer
deal-show-all = Show all { $findings }
deal-why = Why
deal-step-without-a-title = Step without a title
deal-no-agreed-date-has-moved = No agreed date has moved.
deal-dates-that-moved = Dates that moved
deal-the-record-could-not-be = The record could not be read just now.
deal-try-again = Try again
deal-reading-the-record = Reading the record…
deal-the-record-needs-the-connection = The record needs the connection.
deal-back-again = back again
deal-as-a-table = As a table
deal-date-of = Date of
deal-moved-on = Moved on
deal-by-2 = By
deal-from = From
deal-to = To
deal-working-days = Working days
deal-dates-that-moved-as-a = Dates that moved, as a table
deal-no-working-day = no working day
deal-changes-by-week = Changes by week
deal-nobody-has-changed-anything-since = Nobody has changed anything since the plan was made.
deal-this-week = this week
deal-week-of = Week of
deal-buyer = Buyer
deal-seller = Seller
deal-changes-by-week-as-a = Changes by week, as a table
deal-who-opened-it = Visitors
deal-since = Since { $day }.
deal-fired-limit = { $fired }, limit { $limit }
deal-more-places = and { $n } more
deal-moved-by = moved { $n ->
        [1] once
        [2] twice
       *[other] { $n } times
    } by { $names }
deal-moved-by-more = moved { $n ->
        [1] once
        [2] twice
       *[other] { $n } times
    } by { $names } and { $more } more
deal-slip = { $from } → { $to }, { $movers }
deal-legend-moved = moved by the { $side ->
        [buyer] buyer
       *[seller] seller
    }
deal-legend-by = by the { $side ->
        [buyer] buyer
       *[seller] seller
    }
deal-weeks-sum = { $buyer } by the buyer, { $seller } by the seller in { n-week }.
deal-week-of-day = Week of { $day }

## The page: coach

coach-title = Private notes
coach-private = Only { $company } sees this. Close it before you share your screen.
coach-private-page = Only { $company } sees this.
coach-close = Close the private notes
coach-to-the-plan = Open the plan
coach-closed = Private notes closed: { $names } { $n ->
        [one] is
       *[other] are
    } here.
coach-somebody = somebody of the other company
coach-open-again = Open again
coach-no = { $name } said no on { $day }.
coach-no-because = { $name } said no on { $day }: “{ $note }”.
coach-no-somebody = { $company } said no.
coach-incomplete = Not complete yet. Missing: { $names }.
coach-seller-sided = Mostly { $seller }’s so far: { $buyer } has set { $held } of its { $of ->
        [one] { $of } date
       *[other] { $of } dates
    }.
coach-no-step = Mostly { $seller }’s so far: no step is { $buyer }’s.
coach-unsigned-draft = Complete, and nobody has been asked to sign.
coach-unsigned-asked = Complete; a signature is requested and not there yet.
coach-unsigned-ignored = Complete; asked for twice, opened, and not answered.
coach-lapsed = Signed by { $name } on { $day }, and { $n ->
        [one] { $n } thing has changed since.
       *[other] { $n } things have changed since.
    }
coach-lapsed-somehow = Signed, and changed since.
coach-lead-stale = Stale
coach-lead-slipping = Slipping
coach-lead-at-risk = At risk
coach-lead-why = { $lead }: { $why }
coach-mutual = As much { $buyer }’s plan as { $seller }’s: signed, current and in time.
coach-next = Next:
coach-next-by = Next, by { $day }:
coach-turn-own = Your turn
coach-turn = { $company }’s turn
coach-go-through-dates = go through the { $n ->
        [one] open date
       *[other] { $n } open dates
    } with { $name }.
coach-call = Call { $name }. Learn why; then change the plan or close the deal.
coach-message = { $name }, one thing for our plan: { $what }
coach-ask = Ask
coach-ask-on-the-call = Ask on the next call
coach-ask-budget = Who approves the budget at { $company }?
coach-ask-budget-suggested = Who approves the budget? You suggested { $name }; nobody at { $company } has said so.
coach-ask-legal = How long does legal take? { $n ->
        [one] { $n } day is your figure.
       *[other] { $n } days are your figure.
    }
coach-ask-days = How long does { $step } take? { $n ->
        [one] { $n } day is your figure.
       *[other] { $n } days are your figure.
    }
coach-ask-hardest = { $name } accepted all { $n } dates as you wrote them. Which is the hardest to keep?
coach-ask-goal = What should be different once they’re live? The goal is in your words so far.
coach-ask-moved = Why did the date move? No reason is noted.
coach-ask-risk = What is most likely to get in the way?
coach-ask-criteria = How will they judge whether it worked?
coach-ask-meeting = When do we talk next?
coach-no-which = Is it the goal, the date or the money?
coach-no-instead = What will { $company } do instead, and by when?
coach-no-who-else = Who else was part of the decision?
coach-ask-again = A signature can be requested again when the plan has changed or { $name } comes back.
coach-forecast = Forecast: { $grade }.
coach-for-commit = For Commit:
coach-term-holds = Yes:
coach-term-open = Not yet:
coach-term-signed = Signed, and still current
coach-term-may-bind = Signer may bind { $company }
coach-term-may-bind-who = Signer may bind { $company } ({ $name })
coach-term-may-bind-if = Signer may bind { $company } ({ $name }, if { $company } says so)
coach-term-dates = { $company }’s dates are its own: { $held } of { $of }
coach-term-dates-needs = { $company }’s dates are its own: { $held } of { $of }, needs { $limit }
coach-term-dates-none = { $company }’s dates are its own: there are none
coach-term-slipping = No date is slipping
coach-term-paper = Reviews started or not due yet
coach-term-buffer = Buffer { $n }
coach-term-buffer-short = Buffer: the steps need { $n ->
        [one] { $n } working day more
       *[other] { $n } working days more
    }
coach-term-buffer-unknown = Buffer: not known yet
coach-term-checkin = Check-in within { $limit } days: { $n ->
        [0] today
        [one] { $n } day ago
       *[other] { $n } days ago
    }
coach-term-checkin-none = Check-in within { $limit } days: none yet
coach-term-alive = Not stale, and at most one other serious point: { $n }
coach-dates = Contract and go-live
coach-contract = Contract
coach-go-live = Go-live
coach-crm = CRM close { $day }
coach-planned = Plan { $day }
coach-signed = Signed { $day }
coach-supported = Supported: { $day }
coach-supported-range = Supported: { $from } to { $to }
coach-not-before = Supported: not before { $day }
coach-not-before-why = Supported: not before { $day }; { $sellers } of { $company }’s { $of ->
        [one] { $of } step is still your figure
       *[other] { $of } steps are still your figures
    }
coach-gap-later = { n-working-day } later than the CRM
coach-gap-earlier = { n-working-day } earlier than the CRM
coach-gap-none = on the day of the CRM
coach-evidence = Evidence
coach-evidence-what = reasons, signatures, check-ins, moved dates, visitors
coach-signatures = Who has signed
coach-signed-by = { $name }, { $day }
coach-signed-changed = { $n ->
        [one] { $n } change since
       *[other] { $n } changes since
    }
coach-checkins = Check-ins with both
coach-no-checkin = None yet.

## The page: timeline

timeline-zoom-out = Zoom out
timeline-zoom-out-2 = Zoom out (−)
timeline-zoom-in = Zoom in
timeline-zoom-in-2 = Zoom in (+)
timeline-table = Table
timeline-timeline = Timeline
timeline-step-on-the-timeline = Step on the timeline
timeline-set-go-live = Set go-live
timeline-timeline-arrow-keys-go-from = Timeline, { $rows }. Arrow keys go from step to step, Alt and an arrow key moves the agreed date by a working day, L links, Enter opens. The table after it says the same.
timeline-cancel = Cancel
timeline-waits-in-a-circle = waits in a circle
timeline-do-this = Do this
timeline-what-would-fix-it = What would fix it
timeline-enter-links-escape-cancels = { $row }. Enter links, Escape cancels.
timeline-this-plan-can-only-be = This plan can only be read.
timeline-is-done = { $title } is done.
timeline-this-step = this step
timeline-linking-from-go-to-the = Linking from { $say }. Go to the step that waits for it and press Enter; Escape cancels.
timeline-a-step-without-a-title = a step without a title
timeline-a-step-cannot-wait-for = A step cannot wait for itself. Linking ended.
timeline-no-longer-waits = { $step } no longer waits for { $before }.
timeline-cancelled = Cancelled.
timeline-fixed = { $fix }. { $effect }.
timeline-moved = { $step }: { $words }.
timeline-working-days-to-go-live = working days to go-live
timeline-no-owner-yet = No owner yet
timeline-waits-for = { $step } waits for { $before }.
timeline-waits-for-in-circle = { $step } waits for { $before }. They wait for each other in a circle now.
timeline-when-go-live-needs-it = No due date: where go-live needs it
timeline-link-that-was-assumed = Link that was assumed
timeline-too-late-by = Too late by
timeline-takes-no-days = Takes no days
timeline-fixed-day = Fixed day
timeline-signs = Signs
timeline-which-step-waits = Which step waits for “{ $step }”? Choose it, then Enter; Escape cancels.

## The page: table

table-on-the-driving-chain = on the critical path
table-in-a-circle-of-links = in a circle of links
table-no-go-live-date-is = No go-live date is set.
table-step = Step
table-by-nothing = Not grouped
table-company = Company
table-days = Days
table-start-by = Start by
table-latest-finish = Latest finish
table-status = Status
table-review = Review
table-at-the-latest = At the latest
table-slack = Buffer
table-in-words = In words
table-takes = Takes
table-at-the-earliest = At the earliest
table-waits-for = Waits for
table-side = Company
table-caption = The steps with their dates, as on the timeline.

## The page: details

details-close = Close

## The page: chart

chart-go-live = Go-live { $at }
chart-ready = Ready { $at }
chart-contract = Contract { $at }
chart-then = Then { $at }
chart-drag-to-the-step-that = Drag to the step that waits for this one

## The page: meeting

meeting-the-meeting = the meeting
meeting-at-minutes = { $at }, { $n } min
meeting-over = { $meeting }, over
meeting-join = Join
meeting-set-the-next-one = Set the next one
meeting-no-meeting-set = No meeting set.
meeting-in-your-own-time-zone = In your time zone, { $zone }.
meeting-what-for = What for
meeting-go-through-the-plan = Go through the plan
meeting-where-to-join = Where to join
meeting-next-meeting = Next meeting

## The page: risks

risks-no-risks-named-yet = No risks named yet.
risks-add = Add a risk
risks-risks = Risks
risks-the-risk = the risk
risks-what-could-happen = What could happen?
risks-what-is-done-if-it = What is done if it happens
risks-what-do-we-do = what do we do?
risks-not-said = Not said
risks-watched-by = Owner
risks-who-watches-it = Who watches it?
risks-this-risk = this risk
risks-of-this-risk = of this risk
risks-if-so = If it happens

## The page: criteria

criteria-no-criteria-yet = No criteria yet.
criteria-add = Add a criterion
criteria-success-criteria = Success criteria
criteria-the-criterion = the criterion
criteria-success-criterion = Success criterion
criteria-what-will-be-true-when = What will be true when this has worked?
criteria-measured-by = Measure
criteria-what-is-counted = What is counted?
criteria-finish-line = Target
criteria-from-which-number-on = From which number on?
criteria-judged-by = Who decides
criteria-who-decides = Who decides?
criteria-this-criterion = this criterion
criteria-of-this-criterion = of this criterion

## The page: paper

paper-paper-process = Legal, security and procurement
paper-review = { $review } review
paper-plan-a-step = Plan a step for it
paper-done = Done: { $title }

## The page: people

people-people = People
people-add-somebody = Add somebody
people-who-decides-on-the-buyers = Who decides on the buyer’s side?
people-who-is-there-for-the = Who is there for the seller?
people-nobody-named-yet = Nobody named yet.
people-no-name-yet = No name yet
people-has-left = has left
people-first-and-last-name = First and last name
people-new-name = Name
people-add = Add
people-part-in-the-decision = Role
people-job-title = Job title
people-both-sides-have-met = Both sides have met
people-has-left-2 = Has left
people-the-person = the person
people-remove = Remove
people-not-met-yet = not met yet
people-part-suggested = { $part } ({ $by })
people-joined = has joined, no role yet
people-add-name = Add { $name } to the plan

## The page: header

header-title-of-the-plan = Title of the plan
header-name-this-plan = Name this plan
header-the-goal = the goal
header-goal-in-the-buyers-words = Goal, in the buyer’s words
header-what-does-the-buyer-want = What should be different after go-live?
header-goal = Goal
header-no-go-live-date-yet = No go-live date yet
header-nothing-to-spare = No buffer
header-to-spare = { $days ->
        [one] { $days } working day of buffer
       *[other] { $days } working days of buffer
    }
header-every-step-is-done = Every step is done
header-no-steps-yet = No steps yet
header-elements-in-place = All { $n } parts of the plan are in place
header-elements-missing = { $n } of 8 parts of the plan missing
header-elements-need-work = { $n } of 8 parts of the plan need work
header-go-live-is-today = Today is go-live
header-contract-by = Contract by { $closedate }
header-paused-by-the-buyer-until = Paused by the buyer until { $pauseduntil }
header-the-day-on-which-the = The day on which the buyer is live. Everything is counted back from it.
header-whose-date-it-is = Go-live owner
header-who-stands-for-it = Choose a person
header-the-day-on-which-both = The day on which both want to have signed the contract.
header-paused-until = Paused until
header-the-buyer-may-pause-the = The buyer may pause the plan for up to 90 days.
header-change-dates = Change dates
header-the-go-live-date = the go-live date
header-late = { $late } late
header-late-now = late
header-without-go-live = Without it nothing can be planned backward.
header-days-to-go-live = { $figure } working { $n ->
        [one] day
       *[other] days
    } to go-live
header-days-since-go-live = { $figure } working { $n ->
        [one] day
       *[other] days
    } since go-live
header-steps-too-long = The steps are { n-working-day } too long for it
header-add-the-first-step = Add the first one below.
header-turn-of-nobody = The next step has no owner
header-nothing-is-missing = Nothing is missing.
header-go-live-owner = Go-live owner: { $name }
header-go-live-owner-suggested = Go-live owner: { $name } ({ $suggested })

## The page: steps

steps-your-next-steps = Your next steps
steps-next-on-the-buyers-side = Next on the buyer’s side
steps-next-on-the-sellers-side = Next on the seller’s side
steps-every-step-is-done = Every step is done.
steps-nothing-waits-for-you-no = Nothing waits for you: no open step has an owner on your side.
steps-show-all = Show all { $all }
steps-next-steps = Next steps
steps-whole-plan = Whole plan
steps-another-step = another step
steps-of-done = { $done } of { $steps } done
steps-not-in-the-plan-yet = Not in the plan yet:
steps-begin-with = Begin with
steps-the-plan = The plan

## The page: step

step-step-without-a-title = step without a title
step-title-of-the-step = Title of the step
step-what-is-to-be-done = What is to be done?
step-waits-for-another-step = Waits for another step.
step-toggle = { $status ->
        [open] { $step }: open
        [doing] { $step }: doing
        [blocked] { $step }: blocked
        [done] { $step }: done
       *[dropped] { $step }: dropped
    }
step-toggle-waiting = { $status ->
        [open] { $step }: open, waits for another step
        [doing] { $step }: doing, waits for another step
        [blocked] { $step }: blocked, waits for another step
        [done] { $step }: done, waits for another step
       *[dropped] { $step }: dropped, waits for another step
    }
step-dropped = dropped
step-link-suggested = { $step } (suggested)
step-do-not-wait = Do not wait for { $step }
step-moved-up = { $title } moved up.
step-moved-down = { $title } moved down.
step-moved-to = { $title } moved to { $kind }.
step-waits-for = waits for { $step }
step-who-owns-this = Who owns this?
step-working-days-it-takes = Working days it takes
step-click-when-it-is-done = { $status }. Click when it is done
step-no-date = no date
step-days-short = { $days } d
step-days-short-range = { $least }–{ $days } d
step-due-hint = The day on which it is to be done.
step-due-set-by = { $side ->
        [buyer] Set by the buyer.
       *[seller] Set by the seller.
    }
step-due-suggested = Suggested: nobody has set or confirmed it yet.
step-how-long-it-takes = How long it takes.
step-at-the-least = At the least
step-when-it-goes-well = When it goes well.
step-who-is-accountable = Who is accountable?
step-whom-to-ask = Whom to ask?
step-the-only-day-it-can = The only day it can finish, as a board date.
step-part-of-the-route = Part of the route
step-paper-review = Paper review
step-notes-of-the-step = Notes of the step
step-anything-else-worth-knowing = Anything else worth knowing
step-move-up = Move up
step-move-down = Move down
step-remove-step = Remove step
step-status = Status
step-notes = Notes
step-comments = Comments
step-working-days-too-late = { $slack ->
        [one] { $slack } working day too late
       *[other] { $slack } working days too late
    }
step-nothing-to-spare = no buffer
step-working-days-to-spare = { $slack ->
        [one] { $slack } working day of buffer
       *[other] { $slack } working days of buffer
    }
step-let-this-step-wait-for = Let this step wait for another one
step-add-a-step-it-waits = Add a step it waits for…
step-no-other-step = No other step
step-then = Then
step-a-step-that-is-not = A step that is not in the plan
step-confirm = Confirm
step-the-step = the step
step-was-due = Was due { $day }; working days
step-due-on = Due { $day }
step-today = today
step-go-live-needs-it = No date agreed. Go-live needs it by { $day }
step-by = by { $day }
step-needed = For go-live: it must be done by { $finish }, { $spare }.
step-needed-from = For go-live: it must start by { $start } and be done by { $finish }, { $spare }.
step-needed-late = For go-live: it should have started by { $start } and be done by { $finish }, { $spare }.

## The page: ladder. How far a value is: suggested, set or signed

ladder-noted-for = noted for { $name }
ladder-suggested = suggested by { $name }
ladder-suggested-guest = suggested by { $name } (guest)
ladder-set = set by { $name }
ladder-set-on = Set by { $name } on { $day }
ladder-signed = signed by { $name }
ladder-signed-on = Signed by { $name } on { $day }
ladder-signed-before = signed: { $value }
company-own = your company
company-other = the other company

## The page: the views of the plan

views-list = List
list-step = Step: { $step }
list-nobody = No owner yet
list-not-said = not said
list-details-of = Details of { $step }
list-select = Select { $step }
list-open-comments = { $n ->
        [one] 1 open comment
       *[other] { $n } open comments
    }
list-days-of = Working days of { $step }: { $days }
list-days = Days
list-buffer = Buffer
list-buffer-of = { $days ->
        [one] 1 working day of buffer
       *[other] { $days } working days of buffer
    }
list-add-a-step = Add a step
list-done = { $n } done
list-tally = { $done } of { $n }
list-late = { $n } late
list-must-start = must start by { $day }
list-by-day = by { $day }
list-must-be-done = must be done by { $day }
list-filters = Which steps are shown
list-filter-all = All
list-filter-mine = Mine
list-filter-late = Late
list-filter-waiting = Waiting for { $company }
list-search = Search
list-group = Group by
list-by-phase = By phase
list-by-owner = By owner
list-shown = { $n ->
        [one] 1 step is shown.
       *[other] { $n } steps are shown.
    }
list-nothing-passes = No step matches.
list-show-all = Show all steps
list-selected = { $n } selected
list-set-owner = Owner
list-move-by = Move by
list-move-by-days = Working days to move the dates by; negative is earlier
list-move-days = days
list-set-phase = Phase of the selected steps
list-phase = Phase
list-clear-selection = Clear the selection
list-no-dates = None of the selected steps has a date to move.
list-changed = { $n ->
        [one] 1 step changed.
       *[other] { $n } steps changed.
    }
list-date-moved = { $step } moved to { $day }.
list-date-taken = { $step } has no date now.
calendar-due-date-of = Due date of { $step }
calendar-choose = Choose a day.
calendar-keeps = { $date }: go-live keeps { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } of buffer
calendar-keeps-nothing = { $date }: go-live keeps no buffer
calendar-too-late = { $date }: { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } too late for { $goLive }
calendar-day-less = −1 day
calendar-day-more = +1 day
calendar-week-more = +1 week
calendar-no-date = No date
calendar-day-off = (day off)
calendar-day-off-named = (day off: { $names })
calendar-month-before = Month before
calendar-month-after = Next month
timeline-ghost = { $from } → { $to }: buffer { $before } → { $after }
timeline-ghost-date = { $from } → { $to }
timeline-ends-on-its-date = Ends on its due date
timeline-critical-path = Critical path: { $steps }
timeline-latest-finish = Buffer, up to the latest finish
timeline-holiday = Holiday
ladder-of = From go-live back to today
ladder-late = Should have started
ladder-live = Live at { $company }
ladder-today = Today
ladder-must-start = { $step } must start
ladder-must-be-done = { $step } must be done
ladder-should-have-started = { $step } should have started
ladder-should-be-done = { $step } should be done
ladder-in = in { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
ladder-ago = { $days ->
        [one] 1 working day ago
       *[other] { $days } working days ago
    }
ladder-is-today = today
ladder-short = The steps need { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } more
sheet-start-by = For go-live: start by { $day }.
sheet-finish-by = For go-live: be done by { $day }.
sheet-comments = Comments ({ $n })
sheet-more = More: days, depends on, review, notes, history
sheet-link = Link to a step

## The page: comments

comments-comment = Comment
comments-settled = Settled
comments-the-comment = the comment
comments-from-the-start = From the start
comments-the = the { $side }
comments-open-on = { n-open-comment } on { $about }
comments-comment-on = Comment on { $about }
comments-comments-on = Comments on { $about }
comments-placeholder = Ask or say something about { $about }
comments-reopen = Reopen
comments-settle = Settle
comments-with-words-by = with words by { $names }
comments-you = You
comments-you-too = you

## The page: opens

opens-who-opened-it-could-not = The visitors could not be read just now.
opens-asking-who-opened-it = Reading the visitors…
opens-who-opened-it-is-known = The visitors are shown once there is a connection.
opens-nobody-who-gave-a-name = Nobody who gave a name has opened it yet.
opens-people-who-gave-a-name = people of both companies who gave a name
opens-days = on { $n ->
        [one] { $n } day
       *[other] { $n } days
    }, last { $day }

## The page: calendars

calendars-size-of-the-deal = Size of the deal
calendars-not-understood = Not understood
calendars-odd-value = { $place } should be { $expected }, but is { $found }
calendars-these-values-of-the-document = These values of the document are of a kind that a plan does not have. They are kept, but not shown.
calendars-settings = Settings
calendars-works-on = Working days of { $company }
calendars-take-away = Take away the holiday { $holiday } of { $company }
calendars-holiday-of = Holiday of { $company }
calendars-file-of = Calendar file with holidays of { $company }
calendars-holiday = Holiday
calendars-working-days-holidays = working days, holidays
calendars-working-days-holidays-size-of = working days, holidays, size of the deal
calendars-time-is-counted-in-the = Time is counted in the days on which people work; both sides’ holidays shorten it.
calendars-size-decides = The size of the deal decides how much a plan must hold.
calendars-no-holidays-yet = No holidays yet
calendars-add = Add
calendars-import-from-a-calendar-file = Import from a calendar file
calendars-what-is-it-called = What is it called?
calendars-name-of-the-holiday = Name of the holiday
calendars-without-a-name = without a name
calendars-put-back = Put back
calendars-taken-out = Taken out

## The page: elements

elements-the-eight-elements-of-the = The eight parts of the plan
elements-goal-and-go-live = Goal and go-live
elements-needs-work = needs work
elements-of = { $n } of { $of }
elements-count-needs-work = { $n }, needs work
elements-set = set
elements-missing = missing
elements-has-passed = has passed
elements-no-owner = no owner
elements-is-over = is over
elements-none-the-buyers = none the buyer’s
elements-no-buyer = no buyer

## The page: confirm

confirm-take-it-back = Take it back
confirm-yes-goal = Yes, that’s it
confirm-yes-day = Yes, { $day }
confirm-ok = OK
confirm-ready = Ready: it counts once your e-mail is confirmed
confirm-not-recorded = That was not recorded. See under Signatures.
confirm-sending = Your yes is being sent
confirm-waiting = Saved on this device. It is sent when you’re back online
confirm-take-back-what = Take it back: your yes to { $what }
confirm-done = Noted as yours.

## The page: identity

identity-who-are-you = Who are you?
identity-mark = You are { $name }, { $level }, { $company }. Change
identity-mark-nameless = { $name } { $level }, { $company }. Change
identity-the-plan-is-not-open = The plan is not open yet.
identity-nobody-yet = Nobody yet
identity-the-portal-says-who-you = The portal says who you are. If you are somebody else, sign in there as yourself.
identity-i-am-someone-else = I am someone else
identity-give-your-name-so-that = Give your name, so that the others know who writes. No account is needed.
identity-then-this-link-was-not = Then this link was not meant for you, or it was passed on. Say who you are: what you do from here on is yours and not theirs.
identity-that-is-me = That is me
identity-go-on-as-this-person = Go on as this person
identity-your-name = Your name
identity-your-e-mail = Your e-mail
identity-this-needs-the-connection = This needs the connection.
identity-level-name-given = You gave your name; it is not verified.
identity-level-signed-in = You are signed in with your company’s account.
identity-rights-without-proof = You can read, comment, suggest and say no. What you change is a suggestion.
identity-rights-with-proof = You can set your company’s dates, and sign.
identity-own-link = If you are somebody else, or want to share this plan with a colleague, ask whoever shared it with you for a link of their own.
identity-way-up = To sign, open the plan by a link that was mailed to your own address, or through the portal.
identity-done = Thanks. That is who you are here from now on.
identity-failed = That did not work. { $reason }
identity-invite-failed = No link could be made. { $reason }

## The page: guest

guest-ready = { $n ->
        [one] 1 answer ready. Confirm your e-mail and it counts.
       *[other] { $n } answers ready. Confirm your e-mail and they count.
    }

guest-opening-as = You’re opening this as { $name }, { $company }.
guest-thats-me = That’s me
guest-someone-else = I’m someone else
guest-line = You’re here as a guest. What you change is a suggestion until you confirm your e-mail.
guest-send-me-a-code = Send me a code
guest-verify-title = Confirm your e-mail
guest-no-code = No code can be sent from this page yet.
guest-open-your-link-at = Open the link that was mailed to { $email }, or open the plan from your portal: then you are recognised.
guest-open-your-link = Open the link that was mailed to your own address, or open the plan from your portal: then you are recognised.
guest-answers-wait = What you answered waits on this device until then, and counts at once.
guest-give-your-name = Give your name

## The page: history

history-history = History
history-somebody-who-is-not-in = somebody who is not in the plan
history-of-this-step = of this step
history-of-these-dates = of these dates
history-of-this-meeting = of this meeting
history-nobody-was-ever-named = { $name }: nobody was ever named.
history-failed = The history { $of } could not be read just now.
history-offline = The history { $of } needs the connection.
history-of = History { $of }
history-of-what = History of { $what }
history-who-had = Who had { $what } before
history-none = none
history-by-creation = when the plan was made
history-by = by { $name } ({ $side ->
        [buyer] buyer
       *[seller] seller
    })
history-by-unverified = { history-by }, not verified
history-received = received { $day }
history-set = Set to { $value } { $by }, { $received }.
history-changed = Changed { $n ->
        [1] once
        [2] twice
       *[other] { $n } times
    }, last { $by }, { $received }: from { $from } to { $to }.

## The page: proposals

proposals-for-your-sides-answer = { $mine } for your answer
proposals-proposed = Suggestions
proposals-this-cannot-stand-there = This cannot stand there.
proposals-accepted = Accepted: { $what }.
proposals-accept = Accept { $what }
proposals-what-stood-there-stays = What stood there stays.
proposals-something-else = Something else
proposals-keep = Keep { $value }
proposals-your-proposal-was-taken-back = Your suggestion was taken back.
proposals-take-back = Take it back
proposals-set-to = Set to { $value }.
proposals-instead = { $path } instead
proposals-set-it = Set it
proposals-suggested-for = Suggested for { $place }
proposals-now = now { $value }
proposals-you-suggest = You suggest { $what }
proposals-suggests = { $name } suggests { $what }
proposals-take-back-what = Take it back: your suggestion of { $what }
proposals-another-date = Another date

## The page: ask

ask-date-is = { $value } is { $whom }’s date.
ask-value-is = { $place }: { $value }, set by { $whom }.
ask-values-are = { $held } of these are { $whom }’s.
ask-suggest-it-stays = Suggest { $value }? It stays { $now } until { $company } accepts.
ask-suggest-stays = Nothing changes until { $company } accepts.
ask-instead-of = instead of { $now }
ask-reason = Reason (optional)
ask-suggest-value = Suggest { $value }
ask-suggest = Suggest it
ask-suggested-to = { $n ->
        [one] Suggested to { $company }.
       *[other] { $n } changes suggested to { $company }.
    }
ask-you = You
ask-signed-date = { $names } signed this date: { $value }.
ask-signed-value = { $names } signed this. { $place }: { $value }.
ask-signed-values = { $names } signed { $n } of these.
ask-signed-text = { $names } signed this text.
ask-out-of-date-until = If you change it, that signature is out of date until it is renewed.
ask-change-to = Change to { $value }
ask-change = Change it
ask-suggest-instead = Suggest it instead
ask-changed = Changed.
ask-edit = Edit
ask-comment-instead = Comment instead
ask-suggest-text = You’re here as a guest: what you write is a suggestion.
text-edit = Edit: { $what }
text-edit-short = Edit

## The page: words

words-criterion-without-words = Criterion without words
words-risk-without-words = Risk without words
words-the-goal = The goal
words-nothing = nothing
held-place = { $field } of { $name }
words-something-that-is-not-in = something that is not in the plan any more
words-what-waits-for = What { $name } waits for
words-no-day = no day
words-taking-it-out = taking it out
words-putting-it-back = putting it back
words-that-step = that step
words-that-it-is-needed = that it is needed
words-that-it-is-not-needed = that it is not needed
words-something-else = something else
words-it-is-not-in-the = it is not in the plan
words-it-is-in-the-plan = it is in the plan
words-what-the-plan-says = what the plan says
words-nothing-is-said-yet = nothing is said yet
words-it-is-needed = it is needed
words-it-is-not-needed = it is not needed
words-what-is-there = what is there
words-day-off-of = The { $side ->
        [buyer] buyer
       *[seller] seller
    }’s day off on { $day }
words-to-wait-for = to wait for { $step }
words-not-to-wait-for = not to wait for { $step }

## The page: sheet

sheet-read-and-sign = Read and sign
sheet-who-you-are = Who you are
sheet-the-plan-changed-while-you = The plan changed while you were reading.
sheet-show-the-plan-as-it = Show the plan as it is now
sheet-content = Digest of the content:
sheet-this-page-is-for-reading = This page is for reading.
sheet-this-link-is-for-reading = This link is for reading. To sign, ask for a link of your own.
sheet-sign-when-back-online = Sign when back online
sheet-kept-on-this-device = Kept on this device.
sheet-kept-in-this-window-only = Kept in this window only: leave it open.
sheet-signed = Signed.
sheet-in-your-own-words = In your own words
sheet-taken-back-both-stay-on = Taken back. Both stay on record: that you said it, and that you took it back.
sheet-asked-already = asked already
sheet-there-is-nobody-else-in = There is nobody else in the plan who has not signed. Share it with a colleague first.
sheet-what-is-different-stands-above = What is different stands above. Sign again if you still want to.
sheet-this-is-different-from-what = This is different from what you saw:
sheet-nothing-was-recorded-the-plan = Nothing was recorded: the plan had changed before this arrived.
sheet-nothing-was-recorded-something-is = Nothing was recorded: something is missing.
sheet-it-has-not-reached-the = It has not reached the server, and nothing waits to be sent.
sheet-you-opened-a-link-nobody = You opened a link; nobody knows who you are.
sheet-your-address-was-verified-or = Your address was verified, or the portal vouches for you.
sheet-you-have-signed-this = You signed this on { $day }.
sheet-sign-as = As { $who }.
sheet-signing = Signing…
sheet-renew = Renew
sheet-sign = Sign this plan
sheet-sent-soon = Your signature is sent as soon as the server takes it, if the plan is still what you read. If it is not, you are shown what changed; nobody signs for you.
sheet-sent-when-online = Your signature is sent when you’re back online, if the plan is still what you read. If it is not, you are shown what changed; nobody signs for you.
sheet-take-back = You take back your { $act ->
        [sign] signature
        [decline] no
       *[confirm] confirmation
    } of { $at }. That is your right, and nothing is hidden: both stay on record. You can sign again at any time.
sheet-why = Why?
sheet-nothing-was-recorded = Nothing was recorded. { $reason }

sheet-signing-says = Signing says: this is our joint plan and these are our dates. It is not a contract. Nobody is obliged to buy or sell, and it contains no prices.
sheet-how-this-is-recorded = How this is recorded
sheet-recorded-what = Your name, the time and a digest of exactly what follows are recorded and sealed by the server, so that anybody can check later what was signed. You can keep a copy.
sheet-changed-since-you-read = Changed since you read it
sheet-changed-since-you-signed = Changed since you signed on { $day }
sheet-cannot-be-signed-yet = This can’t be signed yet.
sheet-missing = Missing:
sheet-suggest-a-time = Suggest a time
sheet-guest = To sign, confirm your e-mail.
sheet-not-you = Not you?
sheet-ask-a-question = Ask a question
sheet-your-question = Your question
sheet-question-sent = Your question is in the plan, under Signatures.
sheet-suggest-a-change = Suggest a change
sheet-change-what-does-not-work = Change what does not work. What the other company set is sent as a suggestion.
sheet-signed-on = Signed on { $day }, { $time } ({ $zone }).
sheet-you-will-be-told = You’ll be told if anything you signed changes.
sheet-ready-when-confirmed = Your signature counts once your e-mail is confirmed, if the plan is still what you read.
sheet-done = Done
sheet-request-a-signature = Request a signature
sheet-from-whom = From whom?
sheet-who-is = Who is?
sheet-ask-them = Ask them
sheet-handed-over = I’m not the right person to sign this. I asked { $name }.
sheet-message-optional = Message (optional)
sheet-request-reaches = They see it when they open the plan. You can ask again after 5 working days.
sheet-asked = Signature requested. They see it when they open the plan.

## The page: summary

summary-goal = Goal
summary-live-on = Live on
summary-owner = owner { $name }
summary-no-owner = no owner yet
summary-what-company-does = What { $name } does · { $n } of { $of }
summary-without-owner = Without an owner · { $n } of { $of }
summary-by = by { $day }
summary-no-date = no date
summary-you = You
summary-you-within = you
summary-how-we-judge = How we judge it
summary-criterion = { $what }, { $name } decides
summary-criterion-what = { $what }. { $goal }
summary-risks = What could get in the way
summary-risk = { $what }. If it happens: { $then }
summary-reviews = Reviews
summary-not-needed-by = { $reviews }: not needed, { $by }
summary-not-known-yet = { $reviews }: not known yet
summary-not-known = Not known yet
summary-already-signed = Already signed
summary-nobody-yet = Nobody yet
summary-signer = { $name }, { $day }
summary-signer-out-of-date = { $name }, { $day } (out of date)

## The page: decline

decline-title = This plan doesn’t work for us
decline-main-reason = What is the main reason?
decline-anything = Anything { $company } should know?
decline-optional = (optional)
decline-send = Send
decline-send-my-answer = No, send my answer
decline-seen-by = { $company } sees your answer and your name. Reminders stop. You can change your mind at any time.
decline-say-why = Please say in a few words what the reason is.
decline-sent = Sent. Thank you for saying so. Nothing else is asked of you.
decline-waits = Saved on this device. Your answer is sent when you’re back online.
decline-waits-in-window = Kept in this window only: leave it open. Your answer is sent when you’re back online.
decline-changed = The plan changed in this moment, and nothing was recorded. Please send it again.
decline-you-said-no = You said no to this plan on { $day }: “{ $reason }”. { $company } can see it. Nothing else is asked of you.
decline-taken-back = Taken back. You can go on with the plan.

## The page: pause

pause-title = Pause it
pause-instead = Pause it instead?
pause-until = Until
pause-act = Pause
pause-what = Nobody is reminded until then, and nothing counts as late. You can resume at any time.
pause-done = Paused until { $day }.
pause-line = Paused by { $name } until { $day }. Nobody is reminded until then.
pause-resume = Resume
pause-resumed = Resumed.

## The page: share

share-act = Share
share-title = Share with a colleague at { $company }
share-name = Name
share-email = E-mail
share-what-for = What for?
share-reads-along = Reads along
share-owns-a-step = Owns a step
share-which-step = Which step?
share-is-asked-to-sign = Is asked to sign
share-copy-link = Copy link
share-do-not-forward = Please don’t forward your own link: whoever opens it acts in your name.
share-link-made = The link is ready. Copy it and send it to your colleague.
share-copied = Copied. Send it to your colleague.
share-link = Link
share-message = Message
share-copy-message = Copy message
share-message-read = { $name }, { $by } would like you to see “{ $title }”. No account is needed:
share-message-step = { $name }, { $by } asks you to look at “{ $step }” in “{ $title }”. No account is needed:
share-message-sign = { $name }, { $by } asks you to read and sign “{ $title }”. It is not a contract, and nobody is obliged to buy:

## The page: signing

signing-to-this-plan-not-to-a-purchase = to this plan, not to a purchase
signing-the-plan = the plan as a whole
signing-withdraw = Withdraw
signing-you-signed = Signed { $day }
signing-only-by = { $signed }, by { $company } alone so far
signing-added-since = { $n ->
        [one] { $signed }, { $n } step added since
       *[other] { $signed }, { $n } steps added since
    }
signing-changed-since-somehow = { $signed }. The plan is no longer exactly what was signed
signing-changed-since = Changed since { $name } signed ({ $n })
signing-changed-since-you = Changed since you signed ({ $n })
signing-changed-by-your-side = Changed by your side ({ $n })
signing-signed-day = { $signer }. Signed { $day }.
signing-out-of-date = Out of date: { n-change }
signing-on-this-device = Your signature is on this device.
signing-in-this-window = Your signature is in this window only: leave it open.
signing-sent-if-unchanged = It is sent when you’re back online, if the plan is still what you read.
signing-changed-before-it-arrived = { $n ->
        [one] 1 thing changed before it arrived.
       *[other] { $n } things changed before it arrived.
    }
signing-see-what-changed = See what changed
signing-act-ready = { $what } is ready. Confirm your e-mail and it counts.

signing-nobody-has-signed-yet = Nobody has signed yet.
signing-not-recorded = Your signature was not recorded.
signing-what-was-said = What was said
signing-not-signed-yet = Not signed
signing-who-stands-behind-it = Signatures
signing-see-and-renew = See and renew
signing-what-changed = What changed
signing-read-and-sign-again = Read and sign again
signing-the-plan-was-changed-since = The plan was changed since. What exactly is known when you are online.
signing-ask-for-a-link-by = Ask for a link by mail and say it again.
signing-find-out-who-it-was = Find out who it was, and answer.
signing-this-is-recorded-as-your = You can change your mind at any time.
signing-of = { " " }to { $wording }
signing-if-the-plan-is-then = { $waiting }, if the plan is still what you read.
signing-nobody-signs-for-you-this = Nobody signs for you. This is what is different from what you saw:
signing-read-again = Read again
signing-leave-it = Leave it
signing-put-away = Put away
signing-read-what-was-signed = Read what was signed
signing-said-no = { $name } said no
signing-line-declined = { $who } to this plan, { $day }
signing-asks-you = { $name } asks you to sign
signing-line-asked = { $who } this plan
signing-signed-by = Signed by { $name }, { $day }
signing-signatures = Signatures
signing-taken-back = Taken back { $at }.
signing-taken-back-because = Taken back { $at }: { $note }
signing-changes-since = { n-change } since
signing-lapse = { $changes }. { $then }
signing-lapse-first = { $changes }, the first { $at }. { $then }
signing-changes-by-own-side = { n-change } by the signer’s company
signing-stands-again = It becomes current again if the change is undone or { $name } signs again.
signing-to-be-renewed = The signature is to be renewed.
signing-added = Added by the seller since, not part of the signature: { $places }.
signing-you-said-no = You said no to this plan
signing-no-was-said = Said no to this plan
signing-not-verified = The address is not verified, so this does not decide for the buyer.
signing-set-aside = Set aside by the portal, { $at }:
signing-asked = { $who } asked { $whom } to sign, { $at }
signing-somebody = somebody
signing-act-sign = Your signature
signing-act-confirm = Your yes
signing-act-decline = Your answer
signing-act-withdraw = Your withdrawal
signing-act-ask = Your request
signing-act-inspect = Your check-in
signing-act-sending = { $what } is being sent.
signing-act-waiting = { $what } will be sent when you are back online
signing-act-changed = { $what } was not recorded: the plan had changed.
signing-act-incomplete = { $what } was not recorded: something is missing.
signing-act-blocked = { $what } has not reached the server.
signing-act-refused = { $what } was not recorded.
signing-not-yet = This can’t be signed yet: { n-thing-is } missing.

## The page: terms

terms-no-goal-is-written = No goal is written.
terms-no-date-is-set = No date is set.
terms-there-are-no-steps = There are no steps.
terms-nobody-owns-it = nobody owns it
terms-with = with { $partner }
terms-due = due { $due }
terms-fixed-on = fixed on { $fixedon }
terms-a-step-that-is-gone = a step that is gone
terms-measure = measure: { $measure }
terms-finish-line = target: { $target }
terms-judged-by = { $owner } decides
terms-without-words = Without words
terms-if-so = if it happens: { $contingency }
terms-watched-by = watched by { $owner }
terms-not-needed = not needed
terms-needed = needed
terms-reviews-needed = Needed: { $reviews }.
terms-reviews-not-needed = Not needed: { $reviews }.
terms-reviews-not-said = Not said: { $reviews }.
terms-none = None.
terms-go-live = { $day }, go-live owner: { $owner }.
terms-go-live-unowned = { $day }, no go-live owner yet.
terms-contract-by = Contract by { $day }.
terms-days-range = { $least }–{ $n } working days
terms-after = after { $steps }
terms-yours = yours

## The page: changes

changes-is-now = is now
changes-is-new = is new
changes-was-taken-out = was taken out
changes-what-changed-could-not-be = What changed could not be read just now.
changes-reading-what-changed = Reading what changed…
changes-what-changed-needs-the-connection = What changed needs the connection.
changes-nothing-has-changed-since-then = Nothing has changed since then.
changes-show-all = Show all { $sorted }
changes-moved-times = { $day }, moved { $moves ->
        [1] once
       *[other] { $moves } times
    }
changes-by = { $who }, { $when }
changes-who-and-others = { $who } and { $others }

## The page: check-in

inspection-mutual-action-plan = Mutual action plan
inspection-go-on = Go on
checkin-where = Check-in · { $n } of { $of } · { $minutes ->
        [0] under a minute
       *[other] { $minutes } min
    }
checkin-build-where = Build the plan · { $n } of { $of } · { $minutes ->
        [0] under a minute
       *[other] { $minutes } min
    }
checkin-room = Go-live { $date }, buffer { $n }
checkin-room-short = Go-live { $date }, { $n ->
        [one] { $n } working day short
       *[other] { $n } working days short
    }
checkin-leave = Leave for now
checkin-back-to-plan = Back to the plan
checkin-stops = Stops of the check-in
checkin-is-here = { $name } is here
checkin-back = Back
checkin-next-item = Next step
checkin-stop-goal = Goal and go-live
checkin-stop-steps = Steps back from go-live
checkin-stop-owners = Who does what
checkin-stop-people = Who else has a say
checkin-stop-paper = Reviews
checkin-stop-criteria = How we judge it
checkin-stop-obstacles = What could get in the way
checkin-stop-changes = What changed
checkin-stop-due = Late and due
checkin-stop-decide = To decide
checkin-stop-risks = Risks
checkin-stop-meeting = Next meeting
checkin-next-goal = Next: goal and go-live
checkin-next-steps = Next: steps back from go-live
checkin-next-owners = Next: who does what
checkin-next-people = Next: who else has a say
checkin-next-paper = Next: reviews
checkin-next-criteria = Next: how we judge it
checkin-next-obstacles = Next: what could get in the way
checkin-next-changes = Next: what changed
checkin-next-due = Next: late and due
checkin-next-decide = Next: to decide
checkin-next-risks = Next: risks
checkin-next-meeting = Next: next meeting
checkin-changed-since = What changed since { $day }
checkin-first = This is the first check-in.
checkin-noted-then = What was noted then
checkin-nothing-to-decide = Nothing is left to decide.
checkin-started = { $name } started a check-in.
checkin-left = You left a check-in at “{ $stop }”.
checkin-what-should-differ = What should be different once you’re live?
checkin-in-their-words = In the customer’s own words
checkin-when-live = When do you want to be live?
checkin-go-live-owner = Go-live owner
checkin-whose-date = Whose date is it?
checkin-days-left = { $n ->
        [one] { $n } working day to go-live.
       *[other] { $n } working days to go-live.
    }
checkin-steps-need = The steps need { $n }: { $buffer } of buffer.
checkin-steps-need-more = { $n ->
        [one] The steps need { $n } working day more.
       *[other] The steps need { $n } working days more.
    }
checkin-earliest = Earliest: { $day }.
checkin-do-this = Do this: { $what }
checkin-due = due { $day }
checkin-was-due = was { $day }, { $late }
checkin-done = Done
checkin-new-date = New date
checkin-blocked = Blocked
checkin-not-needed = Not needed
checkin-is-done = Done today.
checkin-is-blocked = Blocked.
checkin-is-dropped = Not needed any more.
checkin-moved = Now { $day }.{ $effect }
checkin-buffer-moves = { " " }Buffer { $before } → { $after }.
checkin-suggested-to = Suggested to { $name }: { $what }
checkin-suggested-date = Suggested to { $name }: { $day }.{ $effect }
checkin-why = Why?
checkin-why-waiting = Waiting for { $company }
checkin-why-work = More work
checkin-why-other = Other
checkin-because = { $says } { $why }.
checkin-moved-because = Moved to { $day }: { $why }.
checkin-wrap-up = Wrap-up
checkin-another-time = Another time
checkin-take-time = Take this time
checkin-zone = ({ $zone })
checkin-zone-there = ({ $zone }; { $time } in { $place })
checkin-who-was-here = Who was here
checkin-somebody-else = Somebody else
checkin-name-at = Name, { $company }
checkin-agreed = What we agreed
checkin-optional = (optional)
checkin-to-confirm = For { $company } to confirm: { $n }
checkin-person-confirms = { $name } { $n }
checkin-copy-for = Copy message for { $name }
checkin-message = { $name }, from today: { $n ->
        [one] { $n } thing for you to confirm,
       *[other] { $n } things for you to confirm,
    } about { $minutes ->
        [one] a minute.
       *[other] { $minutes } minutes.
    } Please use the link to our plan that you have.
checkin-message-next = Next: { $at }.
checkin-finish = Finish
checkin-finish-and-book = Finish and book { $day }
checkin-finish-without = Finish without a next meeting
checkin-needs-connection = This needs the connection. What you chose is kept.
checkin-may-not = Your link does not let you put anything on record. Somebody else who is here can.
checkin-noted-title = Check-in
checkin-noted = Noted.
checkin-counts-once = Noted. It counts as a check-in once { $name } confirms it.
checkin-was-here = Noted. { $n ->
        [one] { $names } was here.
       *[other] { $names } were here.
    }
checkin-next-meeting-is = Next meeting:
checkin-add-to-calendar = Add to calendar
checkin-all = Check-ins
checkin-show-all = All check-ins
checkin-none-yet = No check-in yet.
checkin-last = Last check-in { $day }
checkin-row = { $time }, { $name }
checkin-row-with = { $time }, { $name } with { $names }
checkin-person-connected = { $name }, connected
checkin-ask-to-confirm = { $name } noted a check-in with { $company }. If you were there, say so.
checkin-i-was-there = I was there
checkin-not-open = The plan is not open yet. Try again.
checkin-already-recorded = You noted a check-in of this plan less than ten minutes ago: it stands. Nothing was noted again.
checkin-changed = The plan changed just now. Look at it once more, then finish.
checkin-no-server = The server could not be reached. Try again; what you chose is kept.

## The page: due

due-late = Late
due-held-up = Held up
due-should-have-started = Should have started
due-due-in-the-next-two = Due in the next two weeks
due-under-way = Under way

## The page: status

status-who-wrote-what = Who wrote what
status-download-the-plan = Download the plan
status-keyboard-shortcuts = Keyboard shortcuts
status-plan = Plan
status-named = named { $name }
status-no-side = no side
status-nobody-else-is-here = Nobody else is here
status-dismiss = Dismiss
skips-skip = Skip to
skips-for-you = Skip to what is for you
skips-plan = Skip to the plan
skips-signatures = Skip to the signatures
status-here-now = Here now: { $names } and you
status-is-here = { $name } is here
status-redo = Redo
status-keys-add = Enter
status-shortcut-add = in the title of a step: a new step below it
status-keys-details = Ctrl or ⌘ + Enter
status-shortcut-details = in the title of a step: its details
status-keys-move = Alt + ↑ or ↓
status-shortcut-move = move a step, criterion or risk
status-keys-date = Alt + ← or →
status-shortcut-date = on the timeline: the date of a step by a working day
status-keys-link = L
status-shortcut-link = on the timeline: link a step to another
status-keys-undo = Ctrl or ⌘ + Z
status-shortcut-undo = undo your own last edit
status-keys-redo = Shift + Ctrl or ⌘ + Z, Ctrl + Y
status-shortcut-redo = redo
status-keys-leave = Esc
status-shortcut-leave = leave a field, close what is open
status-keys-line = Shift + Enter
status-shortcut-line = a new line in a comment

## The page: kept

kept-your-edits-are-in-this = Your edits are in this window only. { $stay }
kept-not-connected = Not connected
kept-the-connection-has-ended-what = The connection has ended. What is shown may be old.
kept-not-connected-your-last-edits = Not connected; your last edits are on this device only
kept-they-were-not-accepted-by = They were not accepted by the server yet.
kept-not-connected-your-last-edits-2 = Not connected; your last edits are in this window only
kept-this-page-shows-the-plan = This page shows the plan without letting anybody edit it.
kept-this-link-is-for-reading = This link is for reading. Ask whoever sent it for one to write with.
kept-read-only = Read only
kept-what-is-shown-may-be = What is shown may be old. It is brought up to date as soon as there is a connection.
kept-you-can-go-on-writing = You can go on writing: it is saved on this device and sent later.
kept-you-can-go-on-writing-2 = You can go on writing: it is kept in this window and sent later. { $stay }
kept-offline-your-edits-are-saved = Offline. Your edits are saved on this device
kept-they-are-sent-as-soon = They are sent as soon as there is a connection.
kept-offline-your-edits-are-in = Offline. Your edits are in this window only
kept-not-yet-saved-anywhere = Not yet saved anywhere. { $stay }
kept-connecting-to-the-server = Connecting to the server.
kept-saved-on-this-device-connecting = Saved on this device. Connecting…
kept-your-edits-are-sent-as = Your edits are sent as soon as there is a connection.
kept-saved-on-this-device = Saved on this device
kept-being-sent-to-the-server = Being sent to the server.
kept-everything-you-wrote-is-saved = Everything you wrote is saved on the server.
kept-saved-on-the-server-only = Saved on the server only
kept-this-browser-keeps-nothing-on = This browser keeps nothing on the device. { $then }
kept-stay = Leave this page open.
kept-stay-without-a-connection = Without a connection, leave this page open.
kept-offline = Offline
kept-offline-on-this-phone = Offline. Saved on this phone.
kept-offline-on-this-device = Offline. Saved on this device.
kept-offline-and = { $says }. { $hint }
kept-saving = Saving…
kept-connecting = Connecting…
kept-saved = Saved

## The page: states

states-offline = Offline.
states-this-plan-was-not-opened = This plan was not opened on this device before, so there is nothing to show yet. It opens by itself as soon as the server can be reached.
states-loading-the-plan = Loading the plan…
start-a-plan = A plan with your customer
start-a-plan-with = A plan with { $company }
start-who = Who
start-your-company = Your company
start-customer = Customer
start-contact = Your contact there
start-what-do-you-know = What do you know from { $company } already?
start-goal = What should be different once they’re live?
start-go-live = When do they want to be live?
start-who-says-it = Who says it
start-they-told-me = They told me
start-ask = Ask { $name }: these become the first questions on { $name }’s page
start-steps = Steps
start-size = { n-step } · { working-days }
start-empty = Empty
start-preview = Steps of the template
start-step = { days } · { $company }
start-begins-by = For { $date } it starts by { $day }.
start-create = Create the plan
start-or = Or write straight into the plan:
start-who-is-missing = Say who the customer is, and who your contact is there.
start-title = { $customer } and { $own }
start-created = Created. Everything in it is your suggestion until { $company } sets it.
start-on-a-call = Build it together on a call
start-copy-message = Copy message for { $name }
start-message = { $name }, a first draft of our plan to get you live. Please correct it: about 2 minutes, no account, and nothing is agreed until you say so.
start-buyer = { $company } is preparing this plan. You can start it with two answers.
start-thanks = Thanks. { $name } sees this and suggests the steps.
template-name-mid = Mid-market software
template-name-ent = Enterprise with legal and security
template-name-smb = Small team
template-criteria = Agree how we judge it
template-pilot = Pilot
template-security-questionnaire = Security questionnaire
template-technical-review = Technical review
template-references = Talk to two references
template-business-case = Business case
template-security-review = Security review
template-data-protection = Data protection agreement
template-budget = Budget approval
template-procurement-review = Procurement review
template-contract-review = Contract review
template-contract-signed = Contract signed
template-setup = Setup
template-training = Training
template-trial-run = Trial run before go-live
states-nothing-has-been-written-yet = Nothing has been written yet.

## The page: rescued

rescued-the-plan-as-you-last = The plan as you last saw it was kept whole.
rescued-copy = Copy
rescued-copied = Copied.
rescued-download = Download
rescued-taken-out = taken out
rescued-what-you-wrote = Not in the plan: what you wrote
rescued-it-now-reads = It now reads: { $now }

## The page: place


## The page: entries

entries-alt-and-an-arrow-key = Alt and an arrow key moves it.
entries-remove = Remove { $what }
entries-moved-up = Moved { $what } up.
entries-moved-down = Moved { $what } down.

## The page: fields

fields-that-day-does-not-exist = That day does not exist. Type it again, or choose it in the calendar.
fields-choose-a-year-between-1900 = Choose a year between 1900 and 2999.
fields-type-whole-working-days-0 = Type whole working days, 0 to 999.
fields-type-minutes-1-to-1440 = Type minutes, 1 to 1440.
fields-an-address-looks-like-name = An address looks like name@company.com.
fields-a-link-begins-with-https = A link begins with https://.

## The page: person-picker

person-picker-somebody-unknown = Somebody unknown
person-picker-type-a-name-to-add = Type a name to add somebody.
person-picker-find-or-add-a-person = Find or add a person
person-picker-nobody = Nobody
person-picker-add = Add “{ $name }” at { $company }
person-picker-no-longer-in-the-plan = no longer in the plan
person-picker-type-a-name = { $name }: type a name to find or to add somebody

## The page: authors

authors-each-text-shows-who-wrote = Each text shows who wrote it.
authors-show-alone = Show { $name } alone
authors-part = { $who } { $percent }
authors-the-plan-is-shown-as = The plan is shown as always.
authors-no-text-has-been-written = No text has been written yet.
authors-show-the-plan-as-always = Show the plan as always
authors-who-set-the-dates-and = Who set the dates and owners could not be read just now.
authors-who-set-the-dates-and-2 = Who set the dates and owners needs the connection.

## The page: shares

shares-when-the-plan-was-made = When the plan was made
shares-you = You
shares-person-unverified = { $name } ({ $company }, not verified)
shares-set-by = { $who }, { $day }
shares-set-by-later = { $who }, received { $day }
shares-not-recorded = Not recorded
shares-from-the-start = from the start


## The page: plan-controller

plan-controller-days-were-added = { $n ->
        [0] No day was added.
        [one] { $n } day was added.
       *[other] { $n } days were added.
    }
holidays-none = No day off was found in this file. Choose a calendar file (.ics) with the public holidays of one country.
plan-controller-holidays-unread = The file was not read: that takes a connection to the server. Try again when you are connected.
plan-controller-time-there = { $here } ({ $time } in { $place })
plan-controller-undone = Undone.
plan-controller-no-longer-undone = This can no longer be undone by itself: something was written over it since.
plan-controller-removed = Removed { $label }.
plan-controller-not-saved = Not saved. { $reason }

## The page: attest-controller

attest-controller-something-between-this-page-and = Something between this page and the server answered in its place.
attest-controller-sent-soon = { $where } It will be sent as soon as the server takes it.
attest-controller-sent-when-online = { $where } It will be sent when you are back online.
attest-controller-link-refused = The server does not take this link any more.
attest-controller-link-refused-because = The server does not take this link any more. { $reason }

## The page: confirm


## The page: rescued

rescued-this-page-may-not-copy = This page may not copy. Download it instead.

## The page: plan-controller

plan-controller-you-left-the-check-in = You left the check-in for now.

## The page: remedies

remedies-this-page-may-not-use = This page may not use the plan’s server
remedies-open-the-plan-from-the = Open the plan from the portal: from here nothing can be saved or signed. If this is your portal: start the relay with --allow-origin { $page }

## The page: mutual-action-plan


## The page: since

since-since-the-beginning-of = Since the beginning of
since-what-changed-since = What changed since…
since-added = { $name } is new
since-removed = { $name } was taken out
since-restored = { $name } is back
since-written = { $name } was written in
since-done = { $name } done on { $day }
since-started = { $name } started on { $day }
since-links = { $name } waits for other steps than before
since-was = was

## The page: record

record-somebody-of-the-s = somebody of the { $side }’s
record-somebody-whom-the-record-does = somebody whom the record does not name

## The page: words of elements

elements-short-criteria = Criteria
elements-short-paper = Paper
elements-short-meeting = Meeting

## The page: words of change-words

change-words-basics-goal = Goal
change-words-basics-plan-go-live = Go-live
change-words-basics-plan-go-live-owner = Whose date go-live is
change-words-basics-plan-close-date = Contract date
change-words-entities-steps = Step
change-words-entities-criteria = Success criterion
change-words-entities-risks = Risk
change-words-fields-title = title
change-words-fields-kind = part of the route
change-words-fields-review = paper review
change-words-fields-owner = owner
change-words-fields-partner = counterpart
change-words-fields-due = due
change-words-fields-fixed-on = fixed day
change-words-fields-days = working days
change-words-fields-days-min = working days at the least
change-words-fields-after = what it waits for
change-words-fields-text = wording
change-words-fields-measure = measure
change-words-fields-target = target
change-words-fields-contingency = what is done if it happens
change-words-fields-removed = taken out
change-words-fields-dropped = dropped

## The page: words of signing

signing-standings-live = Current
signing-standings-amended = Changed by the signer’s company
signing-standings-lapsed = Out of date
signing-standings-withdrawn = Withdrawn
signing-standings-unknown = Signed

## The page: words of changes

changes-texts-goal = The goal
changes-texts-title = The title of the plan
changes-texts-meeting-at = The next meeting

## The page: words of remedies

remedies-unknown-title = The plan cannot be shown
remedies-unknown-then = Load the page again. If it stays so, tell whoever runs this page.
remedies-expired-title = Your link has expired
remedies-expired-then = Open the plan again from the portal, or ask for a new link. What you wrote offline is kept on this device.
remedies-token-title = This link does not work
remedies-token-then = Open the plan again from the portal, or ask for a new link. What you wrote offline is kept on this device.
remedies-token-provider-title = You could not be signed in
remedies-token-provider-then = The portal did not say who you are. Sign in to the portal again, then load the page.
remedies-no-plan-title = There is no such plan
remedies-no-plan-then = It may have been deleted, or the link is not complete. Ask the person who sent it.
remedies-forbidden-title = You may not open this plan here
remedies-forbidden-then = Open it from the portal, or ask for a link of your own. If this is your portal: the token must be for this plan.
remedies-policy-title = This page may not connect to the plan’s server
remedies-policy-then = Tell whoever runs this page: the connect-src of its content security policy has to name the relay, with https and with wss.
remedies-core-title = The plan could not be started
remedies-core-then = Load the page again. If this is your portal: countersign.wasm must lie beside the script, and the content security policy must allow 'wasm-unsafe-eval'.
remedies-crashed-title = The plan stopped because of an error in it
remedies-crashed-then = Load the page again. What was saved is kept.
remedies-malformed-title = The server did not understand this page
remedies-malformed-then = Load the page again, so that both are of the same version.
remedies-too-large-title = This edit is too large
remedies-too-large-then = Load the page again and write it in smaller parts.
remedies-identity-title = This link is for somebody else
remedies-identity-then = Load the page again to open the plan as that person.
remedies-conflict-title = The plan was replaced on the server
remedies-conflict-then = Load the page again. What you wrote and was not sent yet is kept on this device.
remedies-unsafe-title = The server sent what this page cannot open safely
remedies-unsafe-then = Nothing of it was let in. What is shown is the copy of this device, with all you wrote. Tell whoever runs the server.
remedies-closed-title = The server ended the session
remedies-closed-then = Try again, or load the page again.
remedies-attributes-title = The plan is not set up
remedies-attributes-then = The element needs the attributes relay and plan, and a token or a tokenProvider.

## The page: words of place

place-roots-goal = The goal
place-roots-title = The title
place-roots-plan = The plan
place-roots-meeting = The next meeting
place-roots-paper = The paper process
place-roots-holidays = A holiday
place-roots-proposals = A suggestion
place-in = { $field } ({ $root ->
        [goal] the goal
        [title] the title
        [plan] the plan
        [meeting] the next meeting
        [paper] reviews
        [holidays] a holiday
       *[proposals] a suggestion
    })
place-field-of = { $kin ->
        [steps] { $field } of the step “{ $name }”
        [people] { $field } of the person “{ $name }”
        [criteria] { $field } of the criterion “{ $name }”
        [risks] { $field } of the risk “{ $name }”
       *[comments] { $field } of the comment “{ $name }”
    }
place-field-of-gone = { $kin ->
        [steps] { $field } of a step that is no longer there
        [people] { $field } of a person who is no longer there
        [criteria] { $field } of a criterion that is no longer there
        [risks] { $field } of a risk that is no longer there
       *[comments] { $field } of a comment that is no longer there
    }
place-entry = { $kin ->
        [steps] The step “{ $name }”
        [people] The person “{ $name }”
        [criteria] The criterion “{ $name }”
        [risks] The risk “{ $name }”
       *[comments] The comment “{ $name }”
    }
place-entry-gone = { $kin ->
        [steps] A step that is no longer there
        [people] A person who is no longer there
        [criteria] A criterion that is no longer there
        [risks] A risk that is no longer there
       *[comments] A comment that is no longer there
    }
place-yes = yes
place-no = no
place-fields-title = Title
place-fields-notes = Notes
place-fields-kind = Kind
place-fields-review = Review
place-fields-owner = Owner
place-fields-partner = Counterpart
place-fields-days = Working days
place-fields-days-min = Fewest working days
place-fields-due = Due date
place-fields-fixed-on = Fixed day
place-fields-status = Status
place-fields-started-on = Real start
place-fields-done-on = Real finish
place-fields-rank = Place in the list
place-fields-removed = Removal
place-fields-after = Link
place-fields-name = Name
place-fields-email = E-mail
place-fields-side = Company
place-fields-role = Role
place-fields-job-title = Job title
place-fields-met = Met
place-fields-left = Left
place-fields-text = Text
place-fields-measure = Measure
place-fields-target = Target
place-fields-likelihood = Likelihood
place-fields-impact = Impact
place-fields-contingency = If it happens
place-fields-resolved = Settled
place-fields-go-live = Go-live
place-fields-go-live-owner = Owner of go-live
place-fields-close-date = Contract date
place-fields-time-zone = Time zone
place-fields-profile = Profile
place-fields-paused-until = Pause
place-fields-workweek = Working days
place-fields-at = Time
place-fields-minutes = Length
place-fields-agenda = Agenda
place-fields-link = Link

## The page: words of deal


## The page: words of word

word-sides-buyer = Buyer
word-sides-portal = Portal
word-sides-seller = Seller
word-elements-goal = Goal
word-elements-go-live = Go-live
word-elements-steps = Steps
word-elements-owners = Owners
word-elements-people = People
word-elements-paper = Legal, security and procurement
word-elements-criteria = Success criteria
word-elements-risks = Risks
word-elements-meeting = Next meeting
word-kinds-evaluation = Evaluation
word-kinds-business-case = Business case
word-kinds-approval = Approvals
word-kinds-contract = Contracting
word-kinds-onboarding = Onboarding
word-kinds-other = Other steps
word-step-statuses-open = Open
word-step-statuses-doing = Doing
word-step-statuses-blocked = Blocked
word-step-statuses-done = Done
word-step-statuses-dropped = Dropped
word-reviews-legal = Legal
word-reviews-security = Security
word-reviews-procurement = Procurement
word-roles-economic-buyer = Budget owner
word-roles-champion = Main contact
word-roles-technical = Technical
word-roles-legal = Legal
word-roles-security = Security
word-roles-procurement = Procurement
word-roles-sponsor = Sponsor
word-roles-user = User
word-roles-other = Other
word-criterion-statuses-proposed = Proposed
word-criterion-statuses-agreed = Agreed
word-criterion-statuses-met = Met
word-criterion-statuses-missed = Missed
word-risk-statuses-open = Open
word-risk-statuses-watched = Watched
word-risk-statuses-happened = Happened
word-risk-statuses-closed = Closed
word-levels-low = Low
word-levels-mid = Medium
word-levels-high = High
word-profiles-smb = Small
word-profiles-mid = Mid-size
word-profiles-ent = Enterprise
word-kins-steps = Step
word-kins-people = Person
word-kins-criteria = Criterion
word-kins-risks = Risk
word-kins-comments = Comment

## The page: words of places, verdicts, assurance

held-basics-go-live = The go-live date
held-basics-go-live-owner = Go-live owner
held-basics-paused-until = The pause of the plan
held-basics-close-date = The contract date
held-basics-workweek = The working week
held-fields-owner = The owner
held-fields-partner = The counterpart
held-fields-due = The due date
held-fields-days = How long it takes
held-fields-days-min = How long it takes at the least
held-fields-kind = The kind
held-fields-review = The review
held-fields-title = The title
held-fields-text = The text
held-fields-contingency = What is done if it happens
held-fields-name = The name
held-fields-fixed-on = The fixed day
held-fields-status = The state
held-fields-dropped = The state
held-fields-removed = The place in the plan
held-fields-measure = The measure
held-fields-target = The target
held-fields-side = The company
held-fields-email = The address
held-fields-role = The part in the decision
held-fields-job-title = The job title
held-fields-left = Whether they have left
held-left = has left
held-not-left = has not left
deal-grade-commit = Commit
deal-grade-best-case = Best case
deal-grade-pipeline = Pipeline
deal-grade-omit = Omit
word-assurances-0 = opened a link
word-assurances-1 = name given, not verified
word-assurances-2 = verified
word-assurances-3 = verified by company sign-in
word-weekdays-0 = Mon
word-weekdays-1 = Tue
word-weekdays-2 = Wed
word-weekdays-3 = Thu
word-weekdays-4 = Fri
word-weekdays-5 = Sat
word-weekdays-6 = Sun

## The page: labels

label-undo = Undo
label-due = Due
label-started = Started
label-done = Done
label-none = None
label-when = When
label-minutes = Minutes
label-state = State
paper-not-said = Not said
paper-planned = Planned
paper-not-needed = Not needed
label-needed = Needed
label-contract = Contract
line-buyer-name = Buyer’s company
line-seller-name = Seller’s company
label-show = Show

## The page: calls

calls-policy = The content security policy of this page does not allow connections to { $address }.
calls-policy-help = Tell whoever runs this page: its connect-src has to name { $origin } and { $socket }.
calls-origin = The server of this plan does not let pages of { $page } use it: nothing can be signed or looked up from here.
calls-origin-help = Open the plan from the portal. If this is your portal: start the relay with --allow-origin { $page }, and let no proxy or sign-in page answer in its place.
calls-unknown = The server did not take it and gave a reason that this page does not know ({ $code }). Load the page again; if it stays so, tell whoever runs this page.
calls-status = The server answered { $status } and gave no reason. Try again, or tell whoever runs this page.
calls-versions = This page and the server do not understand each other. Load the page again; if it stays so, tell whoever runs this page.
calls-busy = The server could not take it just now. Try again in a moment.
calls-failed = Something in the server failed. Try again in a moment; if it stays so, tell whoever runs this page.
calls-no-answer = The server could not be reached. Try again in a moment.
calls-help-token = Open the plan again from the portal, or ask for a new link.
calls-help-forbidden = Ask whoever sent the link for one that allows this.
calls-help-too-large = Write it shorter, or in smaller parts.
calls-help-not-found = Load the page again. If this is your portal: the relay and the component must be of one version, and no proxy may answer in its place.

## The page: refusal

refusal-date = Wrong date
refusal-priority = Not a priority now
refusal-budget = No budget
refusal-decider = Someone else decides
refusal-choice = We chose another way
refusal-other = Something else

## Cards of "For you": a question each, and the answers to it

company-buyer = the buyer
company-seller = the seller
suggested-by = Suggested by { $name }
suggested-by-guest = Suggested by { $name } (guest)
name-of-guest = { $name } (guest)
weekday-date = { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    } { day-month-short }
day-month-short = { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sept
        [10] Oct
        [11] Nov
       *[12] Dec
    }
day-month = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
card-buffer-short = The steps need { working-days } more.
card-buffer-none = The steps leave no buffer.
card-buffer-spare = The steps leave { working-days } of buffer.
card-go-live-short = Go-live would be { working-days } too early for the steps.
card-go-live-keeps-none = Go-live keeps no buffer.
card-go-live-keeps = Go-live keeps { working-days } of buffer.
card-earliest = Earliest with these steps: { $date }.
card-go-live = Do you want to be live on { $date }?
card-go-live-empty = When do you want to be live?
card-goal = Is this what you want to achieve?
card-goal-empty = What should be different once you’re live?
card-proposal = { $what }: { $new } instead of { $old }?
card-none = not set
card-dates = { $n ->
        [one] { $n } date for { $company } is a suggestion
       *[other] { $n } dates for { $company } are suggestions
    }
card-dates-first = The first: { $step }, { $date }
card-step = { $step }
card-step-asked = { $name } asks you to look at { $step }.
card-step-span = { $from }–{ $to }, { days }
card-step-by = By { $date }, { days }
card-step-by-day = By { $date }
card-step-due = Due { $date }
card-step-late = Due { $date }, { working-days } ago
card-step-after = After { $steps }
card-answer = { $name } asks:
card-on-step = On { $step }
card-signature-lapsed = { $n ->
        [one] { $n } thing
       *[other] { $n } things
    } changed since you signed on { $date }.
card-signature-amended = { $names } changed { $n ->
        [one] { $n } thing
       *[other] { $n } things
    } since you signed.
card-date-changed = { $what } { $was } → { $now }{ $by }
card-place-changed = { $what }{ $by }
card-by = , { $name }
card-the-plan = the plan
card-signature-asked = { $name } asks you to sign this plan.
card-not-a-contract = It is not a contract, and nobody is obliged to buy. 2 minutes to read.
card-missing-first = { $n ->
        [one] One thing is missing first: { $what }.
       *[other] { $n } things are missing first: { $what }.
    }
card-plan-complete = The plan is complete.
card-sign-or-ask = You can sign it, or ask a colleague to.
card-checkin = { $name } noted a check-in with you on { $date }.
card-were-you-there = Were you there?
card-need-meeting = When do we talk next?
card-need-review = Does { $company } need this review: { $review }?
card-need-budget = Who approves the budget at { $company }?
card-budget-suggested = { $by } suggests { $name }.
card-budget-is-suggested = { $name } is suggested.
card-need-people = Who else at { $company } has a say?
card-people-not-met = Also people { $company } hasn’t met.
card-need-criteria = How will you judge whether it worked?
card-criteria-example = e.g. Orders shipped the same day
card-need-risks = What is most likely to get in the way?
missing-goal = the goal
missing-go-live = the go-live date
missing-steps = the steps
missing-owners = owners of the steps
missing-people = your people
missing-paper = legal, security and procurement
missing-criteria = how you judge it
missing-risks = what could get in the way
missing-meeting = the next meeting
act-yes = Yes
act-no = No
act-yes-value = Yes, { $value }
act-yes-that-is-it = Yes, that’s it
act-works-for-me = Works for me
act-say-it-differently = Say it differently
act-write-it = Write it
act-choose-a-date = Choose a date
act-another-date = Another date
act-change-date = Change date
act-check-dates = { $n ->
        [one] Check the date
       *[other] Check the { $n } dates
    }
act-accept = Accept { $value }
act-keep = Keep { $value }
act-keep-as-it-is = Keep it as it is
act-takes-longer = It takes longer
act-someone-else = Someone else
act-done = Done
act-reply = Reply
act-later = Later
act-not-sure = Not sure
act-not-known-yet = I don’t know yet
act-add = Add
act-suggest-a-time = Suggest a time
act-what-is-missing = What is missing?
act-read-it = Read it
act-read-it-all = Read it all
act-read-and-sign-again = Read and sign again
act-ask-about-it = Ask about it
act-renew = Renew
act-ask-a-colleague = Ask a colleague
act-not-the-right-person = I’m not the right person

## The page: head, tabs, the line of the plan

tabs-for-you = For you
tabs-plan = Plan
tabs-people = People
tabs-activity = Activity
tabs-goals-and-risks = Goals and risks
tabs-signatures = Signatures
tabs-parts = Parts of the plan
tabs-sections = Sections of the plan
tabs-open = { $n ->
        [one] { $n } thing for you
       *[other] { $n } things for you
    }
chip-draft = Draft by { $name }
chip-asked-you = Your signature is requested
chip-asked = Signature requested from { $name }, { $day }
chip-signed = Signed { $day }
chip-signed-by = Signed by { $name }, { $day }
chip-changed-mine = Changed since you signed ({ $n })
chip-changed = Changed since { $name } signed ({ $n })
chip-changed-by-your-side = Changed by your side ({ $n })
chip-declined = Declined by { $name }
chip-paused = Paused until { $day }
head-no-go-live = No go-live date yet
head-go-live = Go-live { $date }
head-today = Today
head-days-left = { $n ->
        [one] { $n } working day left
       *[other] { $n } working days left
    }
head-days-past = { $n ->
        [one] { $n } working day ago
       *[other] { $n } working days ago
    }
present-act = Present
present-on = Presenting. Private notes are hidden.
present-stop = Stop
menu-more = More
menu-read-and-sign = Read and sign
menu-check-in = Check-in
menu-share = Share
menu-calendar = Calendar
menu-print = Print or save
menu-certificate = Certificate
menu-who-can-see-this = Who can see this
menu-pause = Pause
menu-not-you = Not { $name }?
does-not-work-for-us = This plan doesn’t work for us
plan-line-still-open = Still open:
plan-line-nothing-open = Nothing is open.
plan-line-in-place = { $name }: in place
plan-line-people = people
plan-line-criteria = how it is judged
plan-line-risks = risks
plan-line-buffer = { $n } of buffer
plan-line-short = the steps need { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    } more

## The page: for you

for-you-minutes = { $n } min
for-you-person-of = { $name } ({ $company })
for-you-suggests = { $who } suggests this plan. Nothing is agreed until you say so.
for-you-things = { $n ->
        [one] { $n } thing for you,
       *[other] { $n } things for you,
    }
for-you-about = about { $n ->
        [one] { $n } minute.
       *[other] { $n } minutes.
    }
for-you-show-more = Show { $n } more
for-you-nothing = Nothing for you now.
for-you-nothing-until = Nothing for you until { $date }.
for-you-waiting = Waiting for { $company }: { $what }
for-you-their-step = { $name }, { $step }
for-you-suggest-a-change = Suggest a change
answered-thanks = Thank you. Set by you.
answered-signed = Signed on { $day }. You’ll be told if anything you signed changes.
answered-go-live-signed = Go-live { $date }. Signed on { $day }.
answered-goal-signed = “{ $goal }” Signed on { $day }.
answered-dates-signed = Your dates. Signed on { $day }.
answered-settled = No longer open: { $title }
answered-later = Put off until your next visit.
answered-goal = “{ $goal }” Set by you.
answered-go-live = Go-live { $date }. Set by you.
answered-date = { $step }: { $date }. Set by you.
answered-dates = All dates are answered.
answered-days = { $step }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Set by you.
answered-done = { $step } is done.
answered-owner = { $step }: { $name }
answered-budget = { $name } approves the budget. Set by you.
answered-person = { $name } is in the plan.
answered-kept = Kept as it is.
answered-accepted = Accepted.
answered-checkin = You were there.
answered-asked = { $name } is asked to sign.
answered-reply = Sent.
answered-meeting = Next meeting: { $at }
date-editor-date = Date
date-editor-minus-day = −1 day
date-editor-plus-day = +1 day
date-editor-plus-week = +1 week
date-editor-set = Set { $date }
date-editor-suggest = Suggest { $date }
date-editor-choose = Choose a date
date-editor-spare = { $date }: { working-days } of buffer
date-editor-none = { $date }: no buffer left
date-editor-short = { $date }: the steps need { working-days } more
card-save = Save
card-send = Send
card-your-words = Your words
card-working-days = Working days
card-who = Who?
card-somebody-else = Someone else
card-or-a-name = Or a name that is not in the list
card-name = Name
card-when = When?
card-what-they-decide = What they decide
card-not-said = Not known yet
card-criterion = How we judge it
card-criterion-example = Orders shipped the same day
card-measure = Measure
card-target = Target
card-risk = What could get in the way
card-contingency = If it happens, we …
dates-title = { $n ->
        [one] { $n } suggested date for { $company }
       *[other] { $n } suggested dates for { $company }
    }
dates-suggested-by = Suggested by { $name }. Change what does not work.
dates-ok = OK
dates-ok-of = OK: { $step }
dates-change = Change
dates-change-of = Change: { $step }
dates-these-work = { $n ->
        [one] This date works
       *[other] These { $n } dates work
    }
dates-others-work = { $n ->
        [one] The other date works
       *[other] The other { $n } dates work
    }
dates-done = Done
for-reading = This link is for reading.
glance-meeting = { $start }–{ $end } ({ $zone })
glance-meeting-at = { $start } ({ $zone })
glance-there = { $time } in { $place }
glance-in-days = in { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
glance-back-from-go-live = Back from go-live
glance-live = Live
glance-today = Today
glance-must-start = { $phase } must start
glance-should-have-started = { $phase } should have started
since-your-last-visit = Since your last visit
waiting-for = Waiting for { $company }
waiting-dates = { $name }: { $n ->
        [one] { $n } date
       *[other] { $n } dates
    } to check
waiting-dates-since = { $name }: { $n ->
        [one] { $n } date
       *[other] { $n } dates
    } to check, since { $day }
waiting-signature = { $name }: a signature, since { $day }
waiting-signature-message = { $name }, our plan is ready for you to read and sign, about 2 minutes. It is not a contract. Please use the link to our plan that you have.
waiting-copy = Copy message
waiting-copied = Copied.
waiting-message = { $name }, there { $n ->
        [one] is { $n } date
       *[other] are { $n } dates
    } for you to check in our plan, about a minute. Please use the link to it that you have.
ways-out-not-the-right-plan = Not the right plan?
ways-out-pause-it = Pause it

## Words of single places: names for screen readers, states, what is added or taken out

word-sides-within-buyer = buyer
word-sides-within-portal = portal
word-sides-within-seller = seller

### The diagnosis: what rests on the record. The relay words it; nothing below is in what the browser downloads.

a-criterion = a criterion
a-risk = a risk
a-risk-without-text = a risk without text
a-question = a question
one-person = one person
somebody = somebody
somebody-of-the-buyer = Somebody of the buyer
the-buyer = the buyer
the-buyer-first = The buyer
limit-days = { $limit ->
        [one] { $limit } day
       *[other] { $limit } days
    }
dates = { $n ->
        [one] { $n } date
       *[other] { $n } dates
    }
changes = { $n ->
        [one] { $n } change
       *[other] { $n } changes
    }
proposals = { $n ->
        [one] { $n } suggestion
       *[other] { $n } suggestions
    }
the-review = the { $review } review
field-date = date
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
e1d =
    .seller = Nobody of the buyer has set go-live: { $date } is your date.
    .seller-do = Ask what drives their date, and let them set it themselves.
    .buyer = The go-live date, { $date }, still needs your word.
    .buyer-do = Set the day on which you want to be live.
    .fired = not held by the buyer
    .limit = set by the buyer
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
h1 =
    .seller = Nothing in this plan is the buyer's own: no date, no owner, no word.
    .seller-do = Open it together and let the buyer set the first date themselves: go-live.
    .buyer = Nothing in this plan is yours yet.
    .buyer-do = Change what is not right, or confirm what is; begin with the go-live date.
    .fired = 0 commitments held by the buyer
    .limit = 1
h2 =
    .seller = The buyer has set { $held } of their { open-steps }; not yet { $steps }.
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
            [one] { $n } commitment of yours rests with { $who } alone.
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
    .buyer-do = Accept it, keep what stands, or suggest something else.
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
    .seller = The buyer has set { dates }, and each is as your side had suggested it.
    .seller-do = Ask which of them is the hardest to keep: a date that was thought over is worth more.
    .fired = { dates }
    .limit = { $limit ->
        [one] { $limit } date
       *[other] { $limit } dates
    }
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
k7 =
    .seller = { changes } to what counts as success since the plan was signed: { $places }.
    .seller-do = Ask who needs the other target, and agree on one before going on.
    .buyer = { changes } to what counts as success since the plan was signed: { $places }.
    .buyer-do = Say whether this is the target that you mean, and sign again.
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
step-moved = { $step } (moved later { times }, { working-days } in all)
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
r1 =
    .seller = Nobody of the buyer has opened the plan in { days }, as far as they gave a name.
    .seller-do = Open it together on the next call instead of sending the link again.
    .fired = { days }
    .limit = { limit-days }
r2 =
    .seller = The buyer has opened the plan, was asked { times } to sign, and nobody verified of them has said anything for { days }.
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
    .seller-do = Find out who it was, and answer: ask your main contact, and write to that person.
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
s1 =
    .seller = The plan is complete, and nobody was asked to sign it.
    .seller-do = Ask the budget owner to sign: it is a commitment to the plan, not a contract.
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
    .seller-do = Show them what changed and why, and ask for the signature again; or put it back.
    .buyer = { changes } since { $who } signed: { $places }.
    .buyer-do = Look at what changed; sign again if you agree, or say what you want back.
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
    .seller = { $who } signed, who is not the budget owner, and the contract date is { $date }.
    .seller-do = Ask for the budget owner's signature on the plan before the contract is on their desk.
    .fired = { left-working-days }
    .limit = { limit-working-days }
t1 =
    .seller = The last check-in was on { $date }.
    .seller-do = Begin the next call with it: what changed, what is due, what is next.
    .buyer = The last check-in was on { $date }.
    .buyer-do = Go through it together at the next meeting.
    .fired = { days }
    .limit = { limit-days }
t1-never =
    .seller = There has been no check-in yet.
    .seller-do = Begin the next call with it: what changed, what is due, what is next.
    .buyer = There has been no check-in yet.
    .buyer-do = Go through it together at the next meeting.
    .fired = { days }
    .limit = { limit-days }
t2 =
    .seller = Nothing from a verified person of the buyer in { days }: no word, no look, no check-in.
    .seller-do = Call your main contact and go through the plan together; ask what came up instead.
    .buyer = Nobody of yours with a verified address has looked at the plan in { days }.
    .buyer-do = Look at your next steps, or pause the plan until a date.
    .fired = { days }
    .limit = { limit-days }
t3 =
    .seller = Within { days } your side wrote { $wrote ->
            [1] once
           *[other] { $wrote } times
        }, and nobody verified of the buyer wrote at all.
    .seller-do = Stop writing; ask the buyer what they would change, and let them do it.
    .fired = { $wrote } to 0
    .limit = { $limit } to 0
t4 =
    .seller = The plan is signed, and there was no check-in for { days }.
    .seller-do = Put ten minutes for a check-in into the next call.
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
    .seller-do = Make it a check-in with the buyer now, while both remember what was said.
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

### The command line

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
check-in-time = { working-days } of buffer: the plan ends on { $projected }, go-live is planned for { $planned }.
check-projected = If everything starts as early as it can, the plan ends on { $projected }.
check-hangs-on = It hangs on { $steps }.
check-help = What would help:
check-still-late = still { working-days } too late
check-exactly = exactly in time
check-to-spare = { working-days } of buffer

### Files in and out

## Files that are refused

unreadable-value = { $place }: { $expected } expected, { $found } found
import-then = { $first }; { $second }
import-and-more = { $what }; and { $n } more
import-too-large = the file has { $bytes } bytes, and a plan may have { $limit }; split it, or take out what is no part of the plan
import-empty = the file is empty; it should hold a plan as JSON, or as CSV with a column "Step"
import-not-utf8 = line { $line }, byte { $byte } of the file is not UTF-8 text ({ $found }); save the file as UTF-8: in Excel as "CSV UTF-8 (Comma delimited)", in LibreOffice with the character set "Unicode (UTF-8)", in Google Sheets by File > Download > CSV
import-latin-1 = { $text }, in Latin-1 { $letter }
import-utf-16 = it is UTF-16
import-within-character = it ends within a character
import-workbook = this is a workbook or another zipped file, not a plan; open it in the spreadsheet program and save the sheet as "CSV UTF-8"
import-pdf = this is a PDF, not a plan; import the spreadsheet it was made from
import-json = line { $line }, column { $column }: this is not valid JSON ({ $says }); mend it there and import again
import-unreadable = { $what }; mend { $n ->
        [one] it
       *[other] them
    } and import again
import-cells = { $what }; mend { $n ->
        [one] it
       *[other] them
    } in the spreadsheet and import again
import-bad-cell = row { $row }, column "{ $column }": { $found } is not { $expected }
import-date = a date that exists; write it as YYYY-MM-DD
import-unclear-date = clear: it may be { $first } or { $second }; write it as YYYY-MM-DD
import-days = a number of working days from 0 to 999, or a range as 5-10
import-at-most = at most the { $days } of column "{ $column }"
import-too-long = { $at } has { $chars } characters, and may have { $limit }; shorten it and import again
import-at-cell = the cell in row { $row }, column { $column }
import-at-column = the cell in row { $row }, column "{ $column }",
import-at-rest = what has no column of its own in row { $row }
import-too-many = the file has more than { $limit } { $things ->
        [steps] steps
        [people] people
        [criteria] criteria
        [risks] risks
        [comments] comments
        [templates] templates
        [filled-rows] rows with content
        [rows] rows
        [cells] cells
       *[values] values
    }, as many as it may have; split it into several files
import-unclosed = the quotation mark that opens a cell in line { $line } is never closed; close it, or write it twice where it belongs to the text, and import again
import-no-table = this is no table: { $says }
import-no-headings = no row of headings with a column "Step" among the first { $n } rows (the first reads: { $found }); write in row 1: { $columns }
import-no-object = this JSON is no plan; a plan file is an object such as { "{" }"document": { "{" }"title": "…", "steps": { "{" }{ "}" }{ "}" }{ "}" }
import-no-document = "document" must be an object with the roots of the plan: title, goal, plan, steps, people, …
import-no-roots = this JSON holds none of the roots of a plan ({ $roots }); a plan file is { "{" }"document": { "{" }…{ "}" }{ "}" }
import-no-templates = the list of templates is empty
import-templates-twice = two templates of the list have the template_id { $text }; give each its own
import-no-template = entry { $nth } of the list is no template: { $why }; a template is { "{" }"template_id", "name", "steps": [{ "{" }"id", "title", "phase", "side", "duration_days", "depends_on"{ "}" }]{ "}" }
template-no-object = it is not an object
template-no-steps = it has no list of "steps"
template-odd-step = one of its steps is not an object
template-no-date = { $step }, { $field }: { $expected } expected, { $found } found; mend it and import again
template-step = step { $id }
template-step-without-id = step without id
template-at-name = the name of { $name }
template-at-field = { $step } of { $name }, { $field }

## What an import took over

understood-text = { $field ->
        [title] title
        [goal] goal
        [buyerName] buyer name
       *[sellerName] seller name
    }: { $text }
understood-count = { $things ->
        [steps] steps
        [people] people
        [criteria] success criteria
        [risks] risks
        [comments] comments
        [links] links
        [durations] durations
        [due-dates] due dates
       *[paper] steps of the paper process
    }: { $n }
understood-go-live = go-live: { $date }
understood-close-date = contract date: { $date }
template-go-live = go-live: { $date }, of "{ $text }"
template-close-date = contract date: { $date }, of "{ $text }"
template-durations = durations: { $n }, { $ranged } of them ranges (calendar days × 5/7 = working days)
template-links = links: { $n }, all marked as assumed
template-people = people: { $n }, out of the owners' labels

## What an import left out, or took into the notes

import-at-heading = row { $row }, column "{ $column }": { $what }
import-at-place = { $place }: { $what }
import-above-headings = row { $row }: above the headings, left out: { $text }
import-column-noted = column "{ $column }": no field for it; kept in the notes of { steps }
import-without-side = whose owner it is, the buyer's or the seller's, is open in { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }; fill a column "{ $column }" with buyer or seller
import-id-twice = { $text } occurs twice; a new id was given
import-no-id = { $text } is no id; a new id was given
import-no-word = { $text } is none of { $expected }; kept in the notes
import-no-side = { $text } is neither buyer nor seller; left open
import-no-address = { $text } is no plain address, as ann@example.com; left out
import-no-role = { $text } is no role, as economic-buyer or champion; left open
import-no-step = { $text } is no step of the table; write the numbers or exact titles of steps, separated by semicolons; link left out
import-circle = waiting for { $text } closes a circle; link left out, so mend the order of the steps
import-beside = "{ $key }" beside "document" is no part of a plan; left out
import-root-of-relay = root "{ $root }" is written by the relay only; left out
import-root-unknown = root "{ $root }" is unknown; left out
template-no-field = { $name }, no field for it: { $text }
template-id-twice = step { $id }: this id occurs twice; links to it lead to the first
template-no-duration = { $step }: duration_days { $text } is no range of calendar days; kept in the notes
template-no-link = step { $id }: depends on { $before }, which is not in the list; link left out
template-circle = step { $id }: depends on { $before }, which closes a circle; link left out
template-noted = { $name }, no field for it: kept in the notes of { steps }
template-noted-phase = phase without a kind of its own, no field for it: kept in the notes of { steps }
template-noted-side = side of steps that name no owner, no field for it: kept in the notes of { steps }
template-noted-status = status that says how a step goes, not where it stands, no field for it: kept in the notes of { steps }

## Notes of steps, for what a template has and a plan has no field for

note-phase = Phase: { $text }.
note-side = Side: { $text }.
note-health = Health: { $text }.
note-duration = Duration: { $text }.
note-week = Planned for week { $text }.
note-weeks = Planned for weeks { $first } to { $second }.
note-day = Planned for day { $text } from the start.
note-month-day = Dated { $text } in an unstated year.
note-slip = Slipped to { $text } in the source.
note-minutes = A meeting of { $text } minutes.
note-milestone = A milestone.
note-note = Note: { $text }.
note-other = { $name }: { $text }.
day-of-month = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

## Headings of tables: an export writes them, and an import in the same language reads them

column-no = No
column-step = Step
column-kind = Kind
column-review = Review
column-owner = Owner
column-owner-side = Owner side
column-owner-email = Owner email
column-owner-role = Owner role
column-partner = Partner
column-partner-side = Partner side
column-partner-email = Partner email
column-partner-role = Partner role
column-days-min = Days min
column-days = Days
column-due = Due
column-fixed-on = Fixed on
column-status = Status
column-started-on = Started on
column-done-on = Done on
column-after = After
column-after-confirmed = After confirmed
column-notes = Notes
column-id = Id
column-buyer-owner = Buyer owner
column-seller-owner = Seller owner
line-heading = { $line ->
        [buyerName] Buyer name
       *[sellerName] Seller name
    }

## A plan as a page and as a calendar

export-untitled = Mutual action plan
export-untitled-step = A step without title
export-goal = Goal
export-go-live = Go-live
export-contract = Contract
export-meeting = Next meeting
export-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
export-day = { $date }
export-fixed = { $date }, fixed
export-done = done { $date }
export-kind = { $kind ->
        [evaluation] Evaluation
        [business-case] Business case
        [approval] Approvals
        [contract] Contracting
        [onboarding] Onboarding
        [other] Other
       *[none] Steps without a kind
    }
export-with = With
export-people = People
export-side-heading = Side
export-name = Name
export-role-heading = Role
export-job-title = Job title
export-not-needed = Reviews not needed
export-criteria = Success criteria
export-criterion = Criterion
export-measure = Measure
export-target = Target
export-risks = Risks
export-risk = Risk
export-contingency = If it happens
export-likelihood = Likelihood
export-impact = Impact
export-side = { $side ->
        [buyer] buyer
       *[seller] seller
    }
export-owner-of-side = { $name }, { export-side }
export-role = { $role ->
        [economic-buyer] economic-buyer
        [champion] champion
        [technical] technical
        [legal] legal
        [security] security
        [procurement] procurement
        [sponsor] sponsor
        [user] user
       *[other] other
    }
export-status = { $status ->
        [open] open
        [doing] doing
        [blocked] blocked
        [done] done
       *[dropped] dropped
    }
export-criterion-status = { $status ->
        [proposed] proposed
        [agreed] agreed
        [met] met
       *[missed] missed
    }
export-level = { $level ->
        [low] low
        [mid] mid
       *[high] high
    }
page-print = Print or save
page-made = As of { $at }
certificate-title = Signatures: { $title }
certificate-plan = Plan
certificate-means = Signing says: this is our joint plan and these are our dates. It is not a contract. Nobody is obliged to buy or sell, and it contains no prices.
certificate-nobody = Nobody has signed yet.
certificate-signatures = Signatures
certificate-refusals = Said no
certificate-known-by = Known by
certificate-assurance = { $level ->
        [link] a link
        [named] a name they gave
        [verified] a verified address
       *[signed-in] signing in at their company
    }
certificate-signed = Signed
certificate-said = Said
certificate-reason = Reason
certificate-now = Now
certificate-standing = { $standing ->
        [live] Current
        [amended] Changed by their own side
        [lapsed] Out of date
       *[withdrawn] Withdrawn
    }
certificate-digest = Digest of what was signed (SHA-256)
certificate-how = How to check it
certificate-check = Each signature is sealed together with what was signed. At the address of this page, { $proof } gives the proof and { $keys } the public keys; “countersign verify” checks one against the other.
export-event-go-live = Go-live: { $title }
export-event-contract = Contract: { $title }
export-event-meeting = Next meeting: { $title }
