# The words in German. One file per language; every language has the same messages with the same parameters.
## Lists, days, names

list-middle = { $first }, { $second }
list-and = { $first } und { $second }
list-or = { $first } oder { $second }
more = { $n } weitere
list-of = { $names }
sentences = { $first } { $second }
labelled = { $label }: { $value }
statements = { $first }. { $second }
name-you = { $name } (Sie)
name-here = { $name } (jetzt da)
date = { $day }. { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    } { $year }
nothing = { "" }
quoted = „{ $text }“
noted = { $what } ({ $note })
for-working-days = { $what } ({ working-days })
untitled-step = Schritt ohne Titel
gone-step = ein Schritt, den es nicht mehr gibt
an-entry-without-a-name = ein Eintrag ohne Namen
an-owner-without-a-name = eine Person ohne Namen
the-person-named = die genannte Person
the-role = die Rolle

## Numbers of things, as sentences share them

days = { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
working-days = { $days ->
        [one] { $days } Arbeitstag
       *[other] { $days } Arbeitstage
    }
limit-working-days = { $limit ->
        [one] { $limit } Arbeitstag
       *[other] { $limit } Arbeitstage
    }
steps = { $n ->
        [one] { $n } Schritt
       *[other] { $n } Schritte
    }
open-steps = { $n ->
        [one] { $n } offener Schritt
       *[other] { $n } offene Schritte
    }
risks = { $n ->
        [one] { $n } Risiko
       *[other] { $n } Risiken
    }
people = { $n ->
        [0] niemand
        [one] { $n } Person
       *[other] { $n } Personen
    }

## Parts of a plan

kind-evaluation = Evaluierung
kind-business-case = Wirtschaftlichkeit
kind-approval = Genehmigung
kind-contract = Vertrag
kind-onboarding = Einführung
kind-other = Sonstiges
review-legal = Recht
review-security = IT-Sicherheit
review-procurement = Einkauf
field-goal = Ziel
field-go-live = Go-live
field-go-live-owner = Verantwortlich für Go-live
field-close-date = Vertragsdatum
field-title = Titel
field-owner = Verantwortlich
field-due = Fälligkeit
field-fixed-on = fester Tag
field-days = Dauer
field-days-min = kürzeste Dauer
field-after = worauf er wartet
field-text = Text
field-measure = Messgröße
field-target = Zielwert
field-contingency = Plan B

## What would help when the time does not suffice, as it completes “you could …”

way-go-live = am { $date } live gehen
way-beside = { $step } parallel zu { $beside } bearbeiten
way-shorten = { $step } auf { working-days } kürzen
way-any = den Go-live verschieben oder Schritte kürzen

## Findings: the required elements

d1 =
    .seller = { $place } ist nicht lesbar: Erwartet wird { $expected }, gefunden wurde { $found }. Der Wert gilt als leer.
    .seller-do = Geben Sie { $place } neu ein. Erwartet wird { $expected }.
    .buyer = { $place } ist nicht lesbar: Erwartet wird { $expected }, gefunden wurde { $found }. Der Wert gilt als leer.
    .buyer-do = Geben Sie { $place } neu ein. Erwartet wird { $expected }.
    .fired = { $found }
    .limit = { $expected }
d1-no-id =
    .seller = { $place } enthält einen Eintrag unter { $found }. Das ist keine ID, er wird nirgends gelesen.
    .seller-do = Löschen Sie den Eintrag mit einem beliebigen Yjs-Client; beide Seiten dürfen das.
    .buyer = { $place } enthält einen Eintrag unter { $found }. Das ist keine ID, er wird nirgends gelesen.
    .buyer-do = Löschen Sie den Eintrag mit einem beliebigen Yjs-Client; beide Seiten dürfen das.
    .fired = { $found }
    .limit = { $expected }
d1-rest =
    .seller =
        { $n ->
            [one] { $n } weiterer Wert ist nicht lesbar und gilt als leer.
           *[other] { $n } weitere Werte sind nicht lesbar und gelten als leer.
        }
    .seller-do = Importieren Sie den Plan noch einmal aus einer fehlerfreien Datei oder geben Sie diese Werte neu ein.
    .buyer =
        { $n ->
            [one] { $n } weiterer Wert ist nicht lesbar und gilt als leer.
           *[other] { $n } weitere Werte sind nicht lesbar und gelten als leer.
        }
    .buyer-do = Importieren Sie den Plan noch einmal aus einer fehlerfreien Datei oder geben Sie diese Werte neu ein.
    .fired = { $n ->
            [one] { $n } weiterer Wert
           *[other] { $n } weitere Werte
        }
    .limit = 0
e1a =
    .seller = Das Ziel ist leer: Nirgends steht, was der Kunde erreichen will.
    .seller-do = Fragen Sie den Kunden, was am Tag des Go-live für ihn anders sein soll, und lassen Sie ihn das hier selbst eintragen.
    .buyer = Das Ziel steht noch nicht im Plan.
    .buyer-do = Schreiben Sie in eigenen Worten, was Sie bis zum Go-live erreichen wollen.
    .fired = 0 Zeichen
    .limit = mindestens 1
e1c-none =
    .seller = Es gibt kein Go-live-Datum, also lässt sich nichts rückwärts planen.
    .seller-do = Fragen Sie den Kunden, bis wann er live sein muss und wovon das abhängt; lassen Sie ihn das Datum festlegen.
    .buyer = Das Go-live-Datum ist noch nicht festgelegt.
    .buyer-do = Legen Sie den Tag fest, an dem Sie live sein wollen.
    .fired = kein Datum
    .limit = heute oder später
e1c-past =
    .seller = Der Go-live war für den { $date } geplant, das ist { days } her.
    .seller-do = Fragen Sie den Kunden nach dem neuen Datum und dem Grund der Verschiebung, bevor Sie weiterplanen.
    .buyer = Das Go-live-Datum, der { $date }, ist vorbei.
    .buyer-do = Legen Sie fest, an welchem Tag Sie nun live sein wollen, oder sagen Sie, dass Sie es schon sind.
    .fired = { days } her
    .limit = heute oder später
e1c-owner =
    .seller =
        { $why ->
            [removed] Für den Go-live ist beim Kunden niemand verantwortlich: { $who } steht nicht mehr im Plan.
            [left] Für den Go-live ist beim Kunden niemand verantwortlich: { $who } ist ausgeschieden.
            [seller] Für den Go-live ist beim Kunden niemand verantwortlich: { $who } gehört nicht zum Kunden.
           *[nobody] Für den Go-live ist beim Kunden niemand verantwortlich.
        }
    .seller-do = Fragen Sie, wer beim Kunden für dieses Datum verantwortlich ist, und tragen Sie die Person ein.
    .buyer = Für das Go-live-Datum ist bei Ihnen noch niemand verantwortlich.
    .buyer-do = Nennen Sie die Person in Ihrem Haus, die für das Datum verantwortlich ist.
    .fired = 0 Verantwortliche beim Kunden
    .limit = 1
e2a-none =
    .seller = Es gibt keine Schritte.
    .seller-do = Beginnen Sie beim Go-live und fragen Sie rückwärts: Was muss unmittelbar davor geschehen sein, und was davor?
    .buyer = Es gibt noch keine Schritte.
    .buyer-do = Tragen Sie ein, was bei Ihnen geschehen muss, bevor Sie live sein können.
    .fired = 0 Schritte
    .limit = mindestens 3
e2a-few =
    .seller =
        { $n ->
            [one] Es gibt nur { steps }: Das ist eine Notiz, kein Weg zum Go-live.
           *[other] Es gibt nur { steps }: Das ist eine Notiz, kein Weg zum Go-live.
        }
    .seller-do = Fragen Sie den Kunden, was auf seiner Seite noch geschehen muss, und tragen Sie es gemeinsam ein.
    .buyer =
        { $n ->
            [one] Bisher gibt es { steps }.
           *[other] Bisher gibt es { steps }.
        }
    .buyer-do = Tragen Sie ein, was bei Ihnen noch geschehen muss.
    .fired = { steps }
    .limit = mindestens 3
e2a-route =
    .seller = Kein Schritt deckt { $kinds } ab.
    .seller-do =
        { $n ->
            [one] Fragen Sie den Kunden, wie das bei ihm abläuft ({ $kinds }), und fügen Sie einen Schritt dafür hinzu.
           *[other] Fragen Sie den Kunden, wie das bei ihm abläuft ({ $kinds }), und fügen Sie für jedes einen Schritt hinzu.
        }
    .buyer = Noch deckt kein Schritt { $kinds } ab.
    .buyer-do =
        { $n ->
            [one] Fügen Sie einen Schritt dafür hinzu oder sagen Sie der anderen Seite, wie das in Ihrem Haus abläuft.
           *[other] Fügen Sie für jedes einen Schritt hinzu oder sagen Sie der anderen Seite, wie das in Ihrem Haus abläuft.
        }
    .fired = { $covered } von 5 Phasen abgedeckt
    .limit = 5
e2b =
    .seller =
        { $n ->
            [one] { open-steps }, davon { $loose } ohne Dauer und ohne Verknüpfung: { $steps }. Der Puffer ist nicht bekannt.
           *[other] { open-steps }, davon { $loose } ohne Dauer und ohne Verknüpfung: { $steps }. Der Puffer ist nicht bekannt.
        }
    .seller-do = Fragen Sie bei jedem: Wie viele Arbeitstage dauert er, und was muss davor erledigt sein?
    .buyer =
        { $n ->
            [one] { open-steps }, davon { $loose } ohne Dauer und ohne Schritt davor oder danach: { $steps }.
           *[other] { open-steps }, davon { $loose } ohne Dauer und ohne Schritt davor oder danach: { $steps }.
        }
    .buyer-do = Sagen Sie bei Ihren Schritten, wie viele Arbeitstage sie dauern und worauf sie warten.
    .fired = { open-steps }, davon { $loose }
    .limit = die Hälfte
e2c =
    .seller = Zwischen Vertrag und Go-live liegt nichts: Der Plan führt zum Abschluss, nicht zum Go-live.
    .seller-do = Fragen Sie den Kunden, was nach dem Vertragsabschluss geschehen muss, bis seine Leute damit arbeiten, und fügen Sie diese Schritte hinzu.
    .buyer = Zwischen dem Vertrag und dem Go-live liegt noch kein Schritt.
    .buyer-do = Tragen Sie ein, was nach dem Vertrag geschehen muss, bis Ihre Leute damit arbeiten.
    .fired = 0 Schritte nach dem Vertrag
    .limit = mindestens 1
e3a =
    .seller =
        { $n ->
            [one] { open-steps } hat noch keine namentlich benannte Person: { $steps }.
           *[other] { open-steps } haben noch keine namentlich benannte Person: { $steps }.
        }
    .seller-do = Fragen Sie bei jedem: Wer genau macht das? Tragen Sie den Namen der Person ein, keine Rolle und kein Team.
    .buyer =
        { $n ->
            [one] { open-steps } hat noch keine namentlich benannte Person: { $steps }.
           *[other] { open-steps } haben noch keine namentlich benannte Person: { $steps }.
        }
    .buyer-do = Nennen Sie zu jedem Ihrer Schritte die Person.
    .fired = { open-steps }
    .limit = 0
e3a-soon =
    .seller =
        { $n ->
            [one] { open-steps }, bald fällig (höchstens { limit-working-days }), hat keine namentlich benannte Person: { $steps }.
           *[other] { open-steps }, bald fällig (höchstens { limit-working-days }), haben keine namentlich benannte Person: { $steps }.
        }
    .seller-do = Fragen Sie bei jedem: Wer genau macht das? Tragen Sie den Namen der Person ein, keine Rolle und kein Team.
    .buyer =
        { $n ->
            [one] { open-steps }, bald fällig (höchstens { limit-working-days }), hat noch keine namentlich benannte Person: { $steps }.
           *[other] { open-steps }, bald fällig (höchstens { limit-working-days }), haben noch keine namentlich benannte Person: { $steps }.
        }
    .buyer-do = Nennen Sie zu jedem Ihrer Schritte die Person.
    .fired = { open-steps }, bald fällig (höchstens { limit-working-days })
    .limit = 0
e3b =
    .seller = Für keinen Schritt ist jemand vom Kunden verantwortlich: Das ist Ihre Aufgabenliste, kein gemeinsamer Fahrplan.
    .seller-do = Fragen Sie den Kunden, welche Schritte nur er tun kann, und lassen Sie ihn diese übernehmen.
    .buyer = Für keinen Schritt ist bisher jemand von Ihnen verantwortlich.
    .buyer-do = Übernehmen Sie die Schritte, die nur Sie tun können.
    .fired = { steps }, davon 0
    .limit = mindestens 1
e4-none =
    .seller = Niemand vom Kunden steht im Plan.
    .seller-do = Tragen Sie Ihren Kontakt ein und fragen Sie dann gemeinsam: Wer entscheidet, wer zahlt, wer prüft, wer nutzt es?
    .buyer = Von Ihnen steht noch niemand im Plan.
    .buyer-do = Tragen Sie sich selbst ein und alle in Ihrem Haus, die mitreden.
    .fired = 0 Personen beim Kunden
    .limit = mindestens 1
without-a-name =
    { $unnamed ->
        [0] { "" }
       *[other] { " " }Ohne Namen: { $gaps }.
    }
e4-few =
    .seller =
        { $n ->
            [0] Vom Kunden ist { people } genannt; ein Vorhaben dieser Größe braucht mindestens { $limit }.{ without-a-name }
            [one] Vom Kunden ist { people } genannt; ein Vorhaben dieser Größe braucht mindestens { $limit }.{ without-a-name }
           *[other] Vom Kunden sind { people } genannt; ein Vorhaben dieser Größe braucht mindestens { $limit }.{ without-a-name }
        }
    .seller-do = Fragen Sie, wer noch mitredet oder ablehnen kann, auch wen Sie nicht kennen, und tragen Sie die Personen mit Namen ein.
    .buyer =
        { $n ->
            [0] Von Ihrer Seite ist { people } im Plan genannt.{ without-a-name }
            [one] Von Ihrer Seite ist { people } im Plan genannt.{ without-a-name }
           *[other] Von Ihrer Seite sind { people } im Plan genannt.{ without-a-name }
        }
    .buyer-do = Tragen Sie alle in Ihrem Haus ein, die mitreden oder mitarbeiten.
    .fired = { people } genannt
    .limit = mindestens { $limit }
e4-advised =
    .seller =
        { $n ->
            [0] Vom Kunden ist { people } genannt; bei einem Vorhaben dieser Größe sind { $limit } besser.{ without-a-name }
            [one] Vom Kunden ist { people } genannt; bei einem Vorhaben dieser Größe sind { $limit } besser.{ without-a-name }
           *[other] Vom Kunden sind { people } genannt; bei einem Vorhaben dieser Größe sind { $limit } besser.{ without-a-name }
        }
    .seller-do = Fragen Sie, wer noch mitredet oder ablehnen kann, auch wen Sie nicht kennen, und tragen Sie die Personen mit Namen ein.
    .buyer =
        { $n ->
            [0] Von Ihrer Seite ist { people } im Plan genannt.{ without-a-name }
            [one] Von Ihrer Seite ist { people } im Plan genannt.{ without-a-name }
           *[other] Von Ihrer Seite sind { people } im Plan genannt.{ without-a-name }
        }
    .buyer-do = Tragen Sie alle in Ihrem Haus ein, die mitreden oder mitarbeiten.
    .fired = { people } genannt
    .limit = mindestens { $limit }
e4b-none =
    .seller = Niemand ist budgetverantwortlich: Im Plan steht nicht, wer das Geld bewilligt.
    .seller-do = Fragen Sie, wer zeichnet und wessen Budget es ist, und tragen Sie die Person ein, auch wenn Sie sie nicht kennen.
    .buyer = Im Plan steht nicht, wer das Budget bewilligt.
    .buyer-do = Tragen Sie als budgetverantwortlich ein, wer bei Ihnen über das Budget entscheidet und zeichnet.
    .fired = 0 Budgetverantwortliche
    .limit = 1
e4b-role =
    .seller = Wer budgetverantwortlich ist, ist nicht mit Namen bekannt: { $who } ist eine Rolle, keine Person.
    .seller-do = Fragen Sie Ihren Hauptkontakt, wer das ist, und bitten Sie um eine Vorstellung.
    .buyer = Wer das Budget bewilligt, steht noch nicht mit Namen im Plan ({ $who }).
    .buyer-do = Nennen Sie die Person, die bei Ihnen über das Budget entscheidet und zeichnet.
    .fired = 0 Budgetverantwortliche mit Namen bekannt
    .limit = 1
e5-all =
    .seller = Weder Recht noch IT-Sicherheit noch Einkauf stehen im Zeitplan.
    .seller-do = Fragen Sie den Kunden, wie die Prüfungen durch { $reviews } ablaufen und wie lange sie dauern; fügen Sie je einen Schritt hinzu oder lassen Sie den Kunden eintragen, was nicht nötig ist.
    .buyer = Im Plan steht noch nicht, ob Prüfungen durch { $reviews } nötig sind.
    .buyer-do = Fügen Sie für jede Prüfung in Ihrem Haus einen Schritt hinzu oder geben Sie an, dass sie nicht nötig ist.
    .fired = { $n } von 3 Prüfungen offen
    .limit = 0
e5 =
    .seller =
        { $n ->
            [one] Die Prüfung durch { $reviews } fehlt: kein Schritt und keine Angabe, dass sie nicht nötig ist.
           *[other] Die Prüfungen durch { $reviews } fehlen: kein Schritt und keine Angabe, dass sie nicht nötig sind.
        }
    .seller-do =
        { $n ->
            [one] Fragen Sie den Kunden, wie die Prüfung durch { $reviews } abläuft und wie lange sie dauert; fügen Sie einen Schritt dafür hinzu oder lassen Sie den Kunden eintragen, dass sie nicht nötig ist.
           *[other] Fragen Sie den Kunden, wie die Prüfungen durch { $reviews } ablaufen und wie lange sie dauern; fügen Sie je einen Schritt hinzu oder lassen Sie den Kunden eintragen, was nicht nötig ist.
        }
    .buyer =
        { $n ->
            [one] Im Plan steht noch nicht, ob eine Prüfung durch { $reviews } nötig ist.
           *[other] Im Plan steht noch nicht, ob Prüfungen durch { $reviews } nötig sind.
        }
    .buyer-do = Fügen Sie für jede Prüfung in Ihrem Haus einen Schritt hinzu oder geben Sie an, dass sie nicht nötig ist.
    .fired = { $n } von 3 Prüfungen offen
    .limit = 0
e6-none =
    .seller = Es gibt keine Erfolgskriterien: Nirgends steht, woran der Kunde den Erfolg misst.
    .seller-do = Fragen Sie den Kunden, woran er nach dem Go-live merkt, dass es sich gelohnt hat; notieren Sie es mit Messgröße und Zielwert.
    .buyer = Es gibt noch keine Erfolgskriterien.
    .buyer-do = Schreiben Sie, woran Sie merken, dass es sich gelohnt hat: was gemessen wird und welcher Wert als Erfolg gilt.
    .fired = 0 Kriterien
    .limit = mindestens 1
e6 =
    .seller =
        { $n ->
            [1] Dem Erfolgskriterium fehlt die Messgröße oder der Zielwert: { $criteria }. So kann niemand sagen, ob es erfüllt ist.
            [2] Keines der 2 Erfolgskriterien hat Messgröße und Zielwert: { $criteria }. So kann niemand sagen, ob sie erfüllt sind.
           *[other] Keines der { $n } Erfolgskriterien hat Messgröße und Zielwert: { $criteria }. So kann niemand sagen, ob sie erfüllt sind.
        }
    .seller-do = Fragen Sie den Kunden bei jedem: Auf welche Zahl schauen Sie, und ab welchem Wert sind Sie zufrieden?
    .buyer =
        { $n ->
            [1] Dem Erfolgskriterium fehlt noch die Messgröße oder der Zielwert: { $criteria }.
            [2] Keines der 2 Erfolgskriterien hat schon Messgröße und Zielwert: { $criteria }.
           *[other] Keines der { $n } Erfolgskriterien hat schon Messgröße und Zielwert: { $criteria }.
        }
    .buyer-do = Schreiben Sie für mindestens eines, was gemessen wird und welcher Wert als Erfolg gilt.
    .fired = 0 von { $n } mit Messgröße und Zielwert
    .limit = mindestens 1
lacks-contingency = kein Plan B
lacks-owner = niemand verantwortlich
lacks-both = weder noch
e7-none =
    .seller = Kein Risiko ist genannt: Entweder hat niemand hingeschaut, oder niemand wollte es sagen.
    .seller-do = Fragen Sie den Kunden, was dem Termin im Weg stehen könnte, und notieren Sie, was Sie beide dann tun.
    .buyer = Noch ist kein Risiko genannt.
    .buyer-do = Schreiben Sie, was dem Termin im Weg stehen könnte und was dann zu tun ist.
    .fired = 0 Risiken
    .limit = mindestens 1
e7-few =
    .seller = Nur ein Risiko ist genannt.
    .seller-do = Fragen Sie den Kunden, was das letzte Projekt dieser Art in seinem Haus sonst noch verzögert hat.
    .buyer = Bisher ist ein Risiko genannt.
    .buyer-do = Tragen Sie ein, was es sonst noch verzögern könnte.
    .fired = 1 Risiko
    .limit = mindestens 2
e7 =
    .seller =
        { $n ->
            [one] { risks } ist ohne verantwortliche Person oder ohne Plan B: { $risks }.
           *[other] { risks } sind ohne verantwortliche Person oder ohne Plan B: { $risks }.
        }
    .seller-do = Fragen Sie bei jedem: Wer behält es im Blick, und was tun wir, falls es eintritt?
    .buyer =
        { $n ->
            [one] { risks } ist ohne verantwortliche Person oder ohne Plan B: { $risks }.
           *[other] { risks } sind ohne verantwortliche Person oder ohne Plan B: { $risks }.
        }
    .buyer-do = Sagen Sie, wer es im Blick behält und was geschieht, falls es eintritt.
    .fired = { risks } ohne Vorsorge
    .limit = 0
e8-none =
    .seller = Im Kalender steht kein nächster Termin.
    .seller-do = Vereinbaren Sie den nächsten Termin, bevor Sie auflegen, und tragen Sie die Zeit hier ein.
    .buyer = Der nächste Termin steht noch nicht fest.
    .buyer-do = Schlagen Sie eine Zeit für den nächsten Termin vor.
    .fired = kein Termin
    .limit = einer in der Zukunft
e8-past =
    .seller = Der letzte Termin war am { $date }; ein nächster steht nicht im Kalender.
    .seller-do = Vereinbaren Sie den nächsten Termin, bevor Sie auflegen, und tragen Sie die Zeit hier ein.
    .buyer = Der letzte Termin war am { $date }; der nächste steht noch nicht fest.
    .buyer-do = Schlagen Sie eine Zeit für den nächsten Termin vor.
    .fired = letzter Termin am { $date }
    .limit = einer in der Zukunft

## Findings: the time

k0 =
    .seller = Diese Schritte warten im Kreis aufeinander: { $steps }.
    .seller-do = Entfernen Sie eine ihrer Verknüpfungen.
    .buyer = Diese Schritte warten im Kreis aufeinander: { $steps }.
    .buyer-do = Entfernen Sie eine ihrer Verknüpfungen.
    .fired = { steps }
    .limit = 0 im Kreis
k0-left-out =
    .seller = Diese Schritte warten im Kreis aufeinander: { $steps }.
    .seller-do = Entfernen Sie eine ihrer Verknüpfungen; bis dahin rechnet der Zeitplan so, als warte { $step } nicht auf { $after }.
    .buyer = Diese Schritte warten im Kreis aufeinander: { $steps }.
    .buyer-do = Entfernen Sie eine ihrer Verknüpfungen; bis dahin rechnet der Zeitplan so, als warte { $step } nicht auf { $after }.
    .fired = { steps }
    .limit = 0 im Kreis
k1-due =
    .seller = { $step } ist am { $due } fällig, { working-days } nach dem letzten Tag, der für den Go-live am { $planned } noch reicht ({ $latest }).
    .seller-do = Vereinbaren Sie mit dem Kunden den { $latest } oder einen früheren Tag, oder einen späteren Go-live.
    .buyer = { $step } ist am { $due } fällig, { working-days } nach dem letzten Tag, der für den Go-live am { $planned } noch reicht ({ $latest }).
    .buyer-do = Vereinbaren Sie den { $latest } oder einen früheren Tag, oder einen späteren Go-live.
    .fired = { $slack } Arbeitstage Puffer
    .limit = 0
k1 =
    .seller = { working-days } zu knapp: Der Plan endet am { $projected }, der Go-live ist für den { $planned } geplant.
    .seller-do = Zeigen Sie dem Kunden die Kette der Schritte und entscheiden Sie gemeinsam: { $ways }.
    .buyer = { working-days } zu knapp: Der Plan endet am { $projected }, der Go-live ist für den { $planned } geplant.
    .buyer-do = Entscheiden Sie gemeinsam, was zu tun ist: { $ways }.
    .fired = { $slack } Arbeitstage Puffer
    .limit = 0
spare-working-days = { $spare ->
        [one] { $spare } Arbeitstag
       *[other] { $spare } Arbeitstage
    }
left-working-days = { $left ->
        [one] { $left } Arbeitstag
       *[other] { $left } Arbeitstage
    }
k2 =
    .seller =
        { $spare ->
            [one] Bis zum Go-live: { left-working-days }, davon nur { spare-working-days } Puffer.
           *[other] Bis zum Go-live: { left-working-days }, davon nur { spare-working-days } Puffer.
        }
    .seller-do = Fragen Sie den Kunden, welcher Schritt früher beginnen kann, bevor einer sich verzögert.
    .buyer =
        { $spare ->
            [one] Bis zum Go-live: { left-working-days }, davon nur { spare-working-days } Puffer.
           *[other] Bis zum Go-live: { left-working-days }, davon nur { spare-working-days } Puffer.
        }
    .buyer-do = Prüfen Sie, ob einer Ihrer Schritte früher beginnen kann.
    .fired = { spare-working-days } Puffer (insgesamt { left-working-days })
    .limit = { $percent } %
and-more-should-have-started =
    { $more ->
        [0] { "" }
        [one] { " " }Auch { $more } weiterer Schritt hätte beginnen müssen.
       *[other] { " " }Auch { $more } weitere Schritte hätten beginnen müssen.
    }
k3 =
    .seller = { $step } hätte am { $date } beginnen müssen, das ist { working-days } her.{ and-more-should-have-started }
    .seller-do = Fragen Sie die verantwortliche Person, was sie braucht, um diese Woche zu beginnen; hat sie schon begonnen, setzen Sie den Schritt auf „In Arbeit“.
    .buyer = { $step } hätte am { $date } beginnen müssen, das ist { working-days } her.{ and-more-should-have-started }
    .buyer-do = Beginnen Sie damit oder sagen Sie, an welchem Tag es losgeht; hat er schon begonnen, setzen Sie ihn auf „In Arbeit“.
    .fired = { ladder-ago }
    .limit = heute oder später
until-contract =
    { $when ->
        [past] das Vertragsdatum war { ladder-ago }
        [today] das Vertragsdatum ist heute
       *[ahead] das Vertragsdatum ist { ladder-in }
    }
k4 =
    .seller = Die Prüfung durch { $review } hat nicht begonnen, und { until-contract }.
    .seller-do = Fragen Sie heute, wer beim Kunden die Prüfung durch { $review } leitet und was für den Beginn fehlt; sonst verschieben Sie das Datum.
    .buyer = Die Prüfung durch { $review } hat nicht begonnen, und { until-contract }.
    .buyer-do = Beginnen Sie die Prüfung durch { $review } oder schlagen Sie ein Vertragsdatum vor, das genug Zeit dafür lässt.
    .fired = { left-working-days }
    .limit = { limit-working-days }
k4-steps =
    .seller =
        { $n ->
            [one] { $steps } zur Prüfung durch { $review } hat nicht begonnen, und { until-contract }.
           *[other] { $steps } zur Prüfung durch { $review } haben nicht begonnen, und { until-contract }.
        }
    .seller-do = Fragen Sie heute, wer beim Kunden die Prüfung durch { $review } leitet und was für den Beginn fehlt; sonst verschieben Sie das Datum.
    .buyer =
        { $n ->
            [one] { $steps } zur Prüfung durch { $review } hat nicht begonnen, und { until-contract }.
           *[other] { $steps } zur Prüfung durch { $review } haben nicht begonnen, und { until-contract }.
        }
    .buyer-do = Beginnen Sie die Prüfung durch { $review } oder schlagen Sie ein Vertragsdatum vor, das genug Zeit dafür lässt.
    .fired = { left-working-days }
    .limit = { limit-working-days }
late-working-days-lack = { $late ->
        [one] fehlt { $late } Arbeitstag
       *[other] fehlen { $late } Arbeitstage
    }
k6 =
    .seller =
        { $spare ->
            [one] Mit den kürzesten Dauern bleibt { spare-working-days } Puffer, mit den längsten { late-working-days-lack }. Entscheidend: { $steps }.
           *[other] Mit den kürzesten Dauern bleiben { spare-working-days } Puffer, mit den längsten { late-working-days-lack }. Entscheidend: { $steps }.
        }
    .seller-do = Fragen Sie die Verantwortlichen dieser Schritte, wie lange es beim letzten Mal gedauert hat, und grenzen Sie die Spanne ein.
    .buyer =
        { $spare ->
            [one] Mit den kürzesten Dauern bleibt { spare-working-days } Puffer, mit den längsten { late-working-days-lack }. Entscheidend: { $steps }.
           *[other] Mit den kürzesten Dauern bleiben { spare-working-days } Puffer, mit den längsten { late-working-days-lack }. Entscheidend: { $steps }.
        }
    .buyer-do = Sagen Sie, wie lange diese Schritte in Ihrem Haus üblicherweise dauern.
    .fired = { $slack } bis { $spare } Arbeitstage Puffer
    .limit = 0
k9 =
    .seller =
        { $n ->
            [one] { open-steps } liegt bei jemandem, der nicht mehr da ist: { $steps }.
           *[other] { open-steps } liegen bei jemandem, der nicht mehr da ist: { $steps }.
        }
    .seller-do = Fragen Sie, wer übernommen hat und was diese Person vom Plan weiß.
    .buyer =
        { $n ->
            [one] { open-steps } liegt bei jemandem, der nicht mehr da ist: { $steps }.
           *[other] { open-steps } liegen bei jemandem, der nicht mehr da ist: { $steps }.
        }
    .buyer-do = Nennen Sie die Person, die übernommen hat.
    .fired = { open-steps }
    .limit = 0

## Findings: dates that pass and move

step-due = { $step } (fällig am { $date })
l1 =
    .seller =
        { $n ->
            [one] { open-steps } ist über das vereinbarte Datum hinaus: { $steps }.
           *[other] { open-steps } sind über das vereinbarte Datum hinaus: { $steps }.
        }
    .seller-do = Fragen Sie bei jedem, woran es liegt, und vereinbaren Sie gemeinsam ein neues Datum, statt es allein zu verschieben.
    .buyer =
        { $n ->
            [one] { open-steps } ist über das vereinbarte Datum hinaus: { $steps }.
           *[other] { open-steps } sind über das vereinbarte Datum hinaus: { $steps }.
        }
    .buyer-do = Haken Sie ab, was erledigt ist; schlagen Sie für den Rest ein neues Datum vor.
    .fired = { working-days } überfällig
    .limit = 0

## The timeline: what is said about a step. It completes the step's title, and stands alone with a capital letter.

a-step-without-a-title = ein Schritt ohne Titel
done = erledigt
done-on = am { $date } erledigt
could-be-done-on = könnte am { $date } erledigt sein
could-be-done-by = könnte bis { $date } erledigt sein
should-have-started = hätte am { $date } beginnen müssen, { ladder-ago }
has-to-start-today = muss heute beginnen, um bis { $date } erledigt zu sein
has-to-start = muss bis { $date } beginnen, { ladder-in }
should-have-been-done = hätte bis { $date } erledigt sein müssen, { ladder-ago }
has-to-be-done-today = muss heute erledigt sein
has-to-be-done-today-since = seit { $since } in Arbeit, muss heute erledigt sein
has-to-be-done = muss bis { $date } erledigt sein, { ladder-in }
has-to-be-done-since = seit { $since } in Arbeit, muss bis { $date } erledigt sein, { ladder-in }
brief-was-due = fällig war { $date }
brief-due = fällig { $date }
brief-done-on = erledigt { $date }
brief-from = ab { $date }
brief-start-today = Beginn heute
brief-start-ago = Beginn bis { $date }, { days } überfällig
brief-start = Beginn bis { $date }
brief-finish-today = Ende heute
brief-finish-ago = Ende bis { $date }, { days } überfällig
brief-finish = Ende bis { $date }
was-due = war am { $date } fällig
was-due-ago = war am { $date } fällig, { ladder-ago }
due-too-early = am { $date } fällig, { working-days } bevor es erledigt sein kann
due-too-late = am { $date } fällig, { working-days } zu spät für den Go-live
too-late-for = { working-days } zu spät für den { $date }
due-on-a-day-off = am { $date } fällig, das ist kein Arbeitstag
due-in-time = am { $date } fällig, rechtzeitig
fixed-too-early = fest am { $date }, { working-days } bevor es erledigt sein kann
fixed = fest am { $date }
slack-late = { working-days } zu spät
slack-none = kein Puffer
slack-spare = { working-days } Puffer
takes = { days }
takes-from-to = { $most ->
        [one] { $least }–{ $most } Tag
       *[other] { $least }–{ $most } Tage
    }

## The timeline: how the plan stands

every-step-is-done = Alle Schritte sind erledigt.
steps-too-long = Die Schritte enden am { $date }, { working-days } zu spät.
dates-too-late = Ein Datum liegt { working-days } zu spät für den Go-live.
steps-just-fit = Die Schritte passen genau: kein Puffer vor dem Go-live.
steps-to-spare = { working-days } Puffer vor dem Go-live.
steps-with-the-shortest =
    { $n ->
        [one] Mit den kürzesten Dauern: { $slack }. Entscheidend ist { $steps }.
       *[other] Mit den kürzesten Dauern: { $slack }. Entscheidend sind { $steps }.
    }
step-when = { $step } { $when }.
hint-no-steps = Noch keine Schritte.
    .do = Fügen Sie die Schritte bis zum Go-live hinzu, jeden mit seinen Arbeitstagen.
hint-go-live = Noch kein Go-live-Datum.
    .do = Legen Sie es fest, dann wird jeder Schritt von dort zurückgerechnet. Bis dahin steht jeder Schritt dort, wo er von heute an erledigt sein könnte.
hint-no-durations = Bei keinem offenen Schritt steht, wie viele Arbeitstage er dauert.
    .do = Tragen Sie Arbeitstage ein: Ohne Angabe zählt ein Schritt nicht, und es scheint mehr Zeit zu sein, als es gibt.
hint-durations =
    { $unknown ->
        [one] { open-steps }, davon { $unknown } ohne Angabe, wie viele Arbeitstage er dauert.
       *[other] { open-steps }, davon { $unknown } ohne Angabe, wie viele Arbeitstage sie dauern.
    }
    .do = Tragen Sie Arbeitstage ein: Ohne Angabe zählt ein Schritt nicht, und es scheint mehr Zeit zu sein, als es gibt.
hint-circle = { $steps } warten im Kreis aufeinander.
    .do = Entfernen Sie eine der Verknüpfungen: Die gestrichelte zählt bei den Terminen nicht mit.
fix-go-live = Am { $date } live gehen
fix-beside = { $step } bearbeiten, während { $beside } läuft
fix-shorten = { $step } auf { working-days } kürzen (bisher { $was })
fix-effect = Dann { $slack }, fertig am { $date }
fix-effect-but-a-pin = Dann { $slack }, fertig am { $date }; ein fester Tag bleibt { working-days } zu knapp

## The page: numbers of things

n-working-day = { $n ->
        [one] { $n } Arbeitstag
       *[other] { $n } Arbeitstage
    }
n-week = { $n ->
        [one] { $n } Woche
       *[other] { $n } Wochen
    }
n-step = { $n ->
        [one] { $n } Schritt
       *[other] { $n } Schritte
    }
n-finding = { $n ->
        [one] { $n } Hinweis
       *[other] { $n } Hinweise
    }
n-day = { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
n-open-comment = { $n ->
        [one] { $n } offener Kommentar
       *[other] { $n } offene Kommentare
    }
n-entry = { $n ->
        [one] { $n } Eintrag
       *[other] { $n } Einträge
    }
n-waits = { $n ->
        [one] { $n } wartet
       *[other] { $n } warten
    }
n-change = { $n ->
        [one] { $n } Änderung
       *[other] { $n } Änderungen
    }
n-thing-is = { $n ->
        [one] { $n } Punkt fehlt
       *[other] { $n } Punkte fehlen
    }
n-other = { $n ->
        [one] { $n } weitere Person
       *[other] { $n } weitere Personen
    }

## What the relay tells by frame 114

notice-proposed = { $who ->
        [buyer] Das legt der Kunde fest: Ihre Eingabe ist als Vorschlag an ihn gespeichert.
        [seller] Das legt der Anbieter fest: Ihre Eingabe ist als Vorschlag an ihn gespeichert.
       *[own] Das hat jemand aus Ihrem Haus mit verifizierter Adresse festgelegt: Ihre Eingabe ist als Vorschlag gespeichert. Öffnen Sie den Plan über einen Link, den Sie per E-Mail bekommen haben, damit sie als Ihre gilt.
    }
notice-set-aside = Das hat jemand anderes festgelegt, und Ihre Eingabe lässt sich nicht als Vorschlag speichern: Der alte Stand gilt wieder. Der Betreiber dieser Seite bewahrt Ihren Text auf und kann ihn zurückgeben; hier lassen sich bis zu { $proposals } Vorschläge mit je bis zu 8.000 Zeichen beantworten.
notice-lapsed = { $standing ->
        [amended] { n-change } im Haus von { $name } seit der Zustimmung: Sehen Sie sich den Unterschied an und stimmen Sie erneut zu.
       *[lapsed] Die Zustimmung von { $name } ist nicht mehr aktuell: { n-change } seither. Sehen Sie sich den Unterschied an.
    }

## What the relay refuses by frame 112

refused-read-only = Mit diesem Link können Sie den Plan lesen, aber nicht ändern: Bitten Sie die Person, die ihn geteilt hat, um einen Link zum Bearbeiten.
refused-nullified = { $why ->
        [protected] Dort schreibt nur der Server: Diese Änderung wurde zurückgenommen.
        [gone] Wozu sie gehörte, gibt es nicht mehr: Diese Änderung wurde zurückgenommen.
        [silenced] An dieser Stelle nimmt der Server eine Zeit lang nichts von Ihnen an: Diese Änderung wurde zurückgenommen.
       *[other] Der Server kann diese Änderung nicht annehmen: Sie wurde zurückgenommen.
    }
refused-behind = Meldungen über zurückgenommene Änderungen konnten auf dieser langsamen Verbindung nicht warten: Sehen Sie durch, was Sie zuletzt geschrieben haben.

## What the relay refuses: a message for each public code of its problems

problem-token-missing = Es fehlt ein Link. Öffnen Sie den Plan noch einmal aus dem Portal.
problem-token-expired = Der Link ist abgelaufen. Öffnen Sie den Plan noch einmal aus dem Portal oder bitten Sie um einen neuen Link.
problem-token-wrong = Der Link ist nicht gültig. Öffnen Sie den Plan noch einmal aus dem Portal oder bitten Sie um einen neuen Link.
problem-plan-began-anew = Der Plan wurde gelöscht, nachdem dieser Link erstellt wurde. Bitten Sie um einen neuen Link.
problem-foreign-plan = Dieser Link gehört zu einem anderen Plan.
problem-origin = Der Server lässt diese Seite den Plan nicht nutzen. Öffnen Sie ihn aus dem Portal.
problem-scope = Dieser Link erlaubt das nicht. Bitten Sie die Person, die den Plan geteilt hat, um einen passenden Link.
problem-admin-only = Das darf nur das Portal.
problem-link-token = Diese Adresse öffnet keine Dateien. Öffnen Sie die Datei aus dem Plan.
problem-person-only = Das darf nur eine Person mit einem eigenen Link.
problem-other-side = Jede Seite sieht nur ihren eigenen Bericht.
problem-other-calendar = Jede Seite führt ihren eigenen Kalender.
problem-no-such-plan = Diesen Plan gibt es nicht. Vielleicht wurde er gelöscht.
problem-no-such-address = { calls-versions }
problem-method = { calls-versions }
problem-not-built = { calls-versions }
problem-plan-exists = Einen Plan mit diesem Namen gibt es schon.
problem-plan-id = Ein Plan kann nicht so heißen.
problem-malformed-json = { calls-versions }
problem-unknown-field = { calls-versions }
problem-query = { calls-versions }
problem-address = { calls-versions }
problem-no-such-template = Diese Vorlage gibt es nicht.
problem-document = Aus dem Gesendeten kann kein Plan werden.
problem-command-unreadable = { calls-versions }
problem-import = Die Datei konnte nicht übernommen werden. Prüfen Sie, ob es die richtige Art von Datei ist und ob sie enthält, was Sie erwarten.
problem-thresholds = Diese Schwellenwerte gibt es nicht.
problem-token-request = So ein Link lässt sich nicht erstellen. Prüfen Sie Name und Adresse.
problem-assurance = Dafür muss Ihre Adresse verifiziert sein. Öffnen Sie den Plan über einen Link, den Sie per E-Mail bekommen haben, oder aus dem Portal.
problem-invites-off = Einladungen sind hier abgeschaltet. Bitten Sie die Person, die den Plan geteilt hat, die gewünschte Person einzuladen.
problem-too-many-invites = Sie haben für heute so viele Personen eingeladen wie möglich. Laden Sie morgen weitere ein.
problem-vouched = Für Ihren Namen bürgt jemand. Er wird dort geändert, wo Ihr Link herkommt.
problem-attestation = Es fehlt etwas Nötiges, oder es enthält etwas, das nicht hineingehört.
problem-terms-differ = Der Plan hat sich inzwischen geändert. Sehen Sie sich den Unterschied an.
problem-incomplete = Dem Plan fehlt etwas, das für eine Zustimmung nötig ist.
problem-no-such-subject = Das steht nicht mehr im Plan.
problem-ledger-full = Für diesen Plan wurde so viel festgehalten wie möglich. Ziehen Sie zurück, was nicht mehr gilt, oder machen Sie in einem neuen Plan weiter.
problem-already-recorded = Das haben Sie vor Kurzem schon festgehalten. Es gilt.
problem-terms-too-large = Der Text, dem Sie zustimmen würden, ist zu lang. Kürzen Sie ihn oder nehmen Sie heraus, was keine Zusage ist.
problem-declined = Diese Person hat abgelehnt, und seither hat sich nichts geändert. Ändern Sie den Plan oder warten Sie, bis sie sich meldet.
problem-too-large = Das ist zu groß. Schreiben Sie es in kleineren Teilen oder löschen Sie etwas.
problem-too-many-entries = Der Plan hat von einer Art so viele Einträge wie möglich: Personen, Kriterien, Risiken, Kommentare, Verknüpfungen oder freie Tage. Entfernen Sie einige.
problem-too-many-steps = Der Plan hat so viele Schritte wie möglich. Entfernen Sie einige oder beginnen Sie einen zweiten Plan.
problem-idempotency-key-reused = { calls-versions }
problem-too-many-idempotency-keys = An einem Tag wurde zu viel gesendet. Versuchen Sie es morgen noch einmal.
problem-idempotency-key = { calls-versions }
problem-host = { calls-versions }
problem-malformed = { calls-versions }
problem-frames = { calls-versions }
problem-foreign-id = Diese Kopie des Plans gehört jemand anderem.
problem-epoch = Der Plan wurde auf dem Server ersetzt.
problem-upgrade-required = { calls-versions }
problem-crowded = Zu viele Personen haben den Plan geöffnet. Versuchen Sie es später noch einmal.
problem-too-many-connections = Sie haben den Plan in zu vielen Fenstern geöffnet. Schließen Sie eines.
problem-body-slow = { calls-busy }
problem-too-many-bodies = { calls-busy }
problem-bodies-full = { calls-busy }
problem-too-fast = { calls-busy }
problem-too-many-reads = { calls-busy }
problem-too-many-ids = Der Plan wurde innerhalb einer Stunde auf zu vielen Geräten geöffnet. Versuchen Sie es später noch einmal.
problem-restarting = { calls-busy }
problem-reloaded = { calls-busy }
problem-plan-restarting = { calls-failed }
problem-socket-failed = { calls-failed }
problem-plan-failing = Der Plan lässt sich gerade nicht öffnen. Versuchen Sie es in einer Minute noch einmal; bleibt es so, wenden Sie sich an den Betreiber dieser Seite.
problem-silent = { calls-busy }
problem-store = { calls-failed }
problem-fault = { calls-failed }
problem-alike-ids = Diese Kopie des Plans kann nicht angenommen werden.
problem-reserved-id = { problem-alike-ids }
problem-protected = Ein Teil davon gehört allein dem Server.
problem-foreign-work = Das würde löschen, was jemand anderes geschrieben hat.
problem-misfit = { problem-alike-ids }
problem-nullified = Ein Teil davon wurde zurückgenommen.
problem-gap = Davor fehlt etwas.
problem-cold = { calls-busy }
problem-unknown-entity = Das steht nicht im Plan.
problem-removed = Das wurde aus dem Plan entfernt.
problem-unknown-path = Diese Stelle gibt es im Plan nicht.
problem-unsound-id = { calls-versions }
problem-id-taken = { calls-versions }
problem-out-of-range = Der Text hat sich inzwischen geändert.
problem-splits-character = Das würde ein Zeichen zerteilen.
problem-too-long = Der Text ist zu lang.
problem-control-character = Der Text enthält ein Zeichen, das sich nicht anzeigen lässt.
problem-blank = Das darf nicht leer sein.
problem-nameless = Eine Person braucht einen Namen oder eine Adresse.
problem-bad-email = Das ist keine E-Mail-Adresse.
problem-self-link = Ein Schritt kann nicht auf sich selbst warten.
problem-below-itself = Ein Schritt kann nicht unter sich selbst stehen.
problem-too-many-days = So viele Tage kann ein Schritt nicht dauern.
problem-empty-range = Die meisten Tage dürfen nicht weniger sein als die wenigsten.
problem-bad-minutes = So lange kann ein Termin nicht dauern.
problem-bad-weekdays = Eine Woche braucht einen Arbeitstag.
problem-bad-date = Diesen Tag gibt es nicht.
problem-paused-too-long = So lange kann ein Plan nicht pausieren.
problem-bad-time-zone = Diese Zeitzone gibt es nicht.
problem-bad-proposal = Das kann hier nicht vorgeschlagen werden.
problem-no-proposal = Diesen Vorschlag gibt es nicht mehr.
problem-no-author = Der Server weiß noch nicht, wer Sie sind. Versuchen Sie es gleich noch einmal.
problem-too-many-commands = Das ist zu viel auf einmal.

## The session: why a fresh copy of the plan takes the place of the one that is there

session-other-epoch = Der Plan wurde auf dem Server ersetzt.
session-forgetful = Dieses Gerät hatte einen Teil von dem verloren, was es gesendet hatte.
session-superseded = Ein anderes Fenster hat eine neue Kopie des Plans geholt.
session-not-taken = Der Server hat eine Änderung nicht angenommen. { $reason }
session-edit-too-large = Der Server hat eine Änderung nicht angenommen: Sie ist größer, als er auf einmal annimmt.
session-unwritable = Die Kopie auf diesem Gerät lässt sich nicht mehr schreiben.
session-late = Dieses Gerät hat einen Teil Ihrer Eingaben erst gespeichert, nachdem er auf anderem Weg gesendet war. Vielleicht steht er schon im Plan.
session-harmful = Der Server hat etwas gesendet, das diese Seite beschädigen würde ({ $reason }). Es wurde nicht übernommen.
session-unsafe = Der Server hat etwas gesendet, das diese Seite beschädigen würde ({ $reason }). Es wurde nicht übernommen. Sie sehen die Kopie auf diesem Gerät, mit allem, was Sie geschrieben haben.
session-gap = darin fehlt etwas
session-gap-in-answer = in der Antwort fehlt etwas
session-fresh-copy-saved = { $because } Eine neue Kopie wird geholt. Von Ihren Eingaben fehlt nichts.
session-fresh-copy-unsaved = { $because } Eine neue Kopie wird geholt. Was Sie geschrieben haben und dort noch nicht gespeichert war, wird wieder eingetragen, soweit das geht; der Rest wird für Sie aufbewahrt.
session-fresh-copy-refused = { $because } Auch eine neue Kopie wird abgelehnt: Laden Sie die Seite neu.

## The session: tokens, the connection and the device

session-token-odd = Dieser Link gehört nicht zu diesem Dienst: Öffnen Sie den Plan noch einmal aus dem Portal.
session-token-of-another = Der Link gehört einer anderen Person: Öffnen Sie den Plan für diese Person neu.
session-token-gone = es hat den abgelaufenen geliefert
session-token-same = Der Server hat den Link abgelehnt, und das Portal hat denselben noch einmal geliefert.
session-token-refused = Der Link ist abgelaufen oder ungültig: Öffnen Sie den Plan noch einmal aus dem Portal.
session-no-token = Das Portal hat keinen Link geliefert ({ $reason }); neuer Versuch.
session-origin = Der Server des Plans nimmt keine Seiten unter dieser Adresse an; hier lässt sich nichts speichern, und Sie können nicht zustimmen.
session-forbidden = Mit diesem Link lässt sich der Plan nicht öffnen.
session-no-plan = Diesen Plan gibt es nicht: Vielleicht wurde er gelöscht.
session-malformed = Der Server konnte diese Seite nicht lesen: Laden Sie die Seite neu.
session-too-large = Der Plan oder eine Änderung ist größer, als der Server annimmt: Machen Sie die letzte große Änderung rückgängig und laden Sie neu.
session-closed = Der Server hat die Sitzung beendet.
session-left = Der Plan wurde geschlossen.
session-nonsense = Der Server hat etwas Unlesbares gesendet ({ $reason }); die Verbindung wird neu aufgebaut.
session-hello = eine Begrüßung vom Server
session-state-vector = ein Zustandsvektor, der keiner ist
session-storage-damaged = Ein Teil der Kopie auf diesem Gerät war beschädigt oder verloren. Was der Server hat, wird noch einmal geholt.
session-storage-silent = der Speicher des Browsers antwortet nicht
session-not-kept = Änderungen werden nicht mehr auf diesem Gerät gespeichert ({ $reason }). Sie bleiben in diesem Fenster und werden an den Server gesendet; schließen Sie es nicht, bevor sie dort gespeichert sind.
session-without-storage = Änderungen bleiben in diesem Fenster und auf dem Server, nicht auf diesem Gerät: { $reason }.
session-storage-dropped = der Browser hat die Kopie auf diesem Gerät gelöscht
session-in-memory = Änderungen werden nicht auf diesem Gerät gespeichert, nur in diesem Fenster und auf dem Server.

## A calendar file: what was left out of it

holidays-line = Zeile { $line }: { $what }
holidays-no-line = das ist keine Zeile eines Kalenders
holidays-kind = { $kind } ist kein freier Tag
holidays-broken-off = die Datei bricht mitten in einem Eintrag ab; laden Sie sie noch einmal
holidays-no-calendar = das ist keine Kalenderdatei: Sie sollte mit BEGIN:VCALENDAR beginnen
holidays-cancelled = „{ $label }“ ist abgesagt
holidays-no-start = „{ $label }“ hat kein DTSTART
holidays-no-day = { $text } ist kein Tag: Schreiben Sie DTSTART;VALUE=DATE:20261225
holidays-odd-part = { $what } von „{ $label }“ ist nicht bekannt; nur die übrigen Tage werden übernommen
holidays-rule = „{ $label }“ wiederholt sich nach { $rule }, das ist nicht bekannt; nur der erste Tag wird übernommen
holidays-timed = „{ $label }“ beginnt oder endet zu einer Uhrzeit; nur ganze Tage werden übernommen
holidays-odd-end = „{ $label }“ endet am { $text }, das ist kein Tag
holidays-odd-duration = „{ $label }“ dauert { $text }; nur ganze Tage werden übernommen
holidays-long = „{ $label }“ dauert { $days } Tage: Das ist kein Feiertag
holidays-more-lines = { $n ->
        [one] { $n } weitere Zeile
       *[other] { $n } weitere Zeilen
    }
holidays-far = { $n ->
        [one] { $n } Tag vor dem { $first } oder nach dem { $second } ist ausgelassen
       *[other] { $n } Tage vor dem { $first } oder nach dem { $second } sind ausgelassen
    }
holidays-over = { $n ->
        [one] { $n } Tag nach den ersten { $limit } ist ausgelassen
       *[other] { $n } Tage nach den ersten { $limit } sind ausgelassen
    }

## Edits that did not happen

edit-loading = Der Plan lädt noch: Versuchen Sie es, sobald er da ist.
edit-read-only = Dieser Plan ist nur zum Lesen geöffnet: Bitten Sie um einen Link zum Bearbeiten.
command-unknown-entity = { $kin ->
        [steps] Dieser Schritt steht
        [people] Diese Person steht
        [criteria] Dieses Kriterium steht
        [risks] Dieses Risiko steht
       *[comments] Dieser Kommentar steht
    } nicht mehr im Plan.
command-removed = { $kin ->
        [steps] Dieser Schritt wurde
        [people] Diese Person wurde
        [criteria] Dieses Kriterium wurde
        [risks] Dieses Risiko wurde
       *[comments] Dieser Kommentar wurde
    } entfernt; stellen Sie den Eintrag zuerst wieder her.
command-unknown-path = Diese Stelle gibt es im Plan nicht: { $place }
command-unsound-id = „{ $text }“ kann nicht die ID eines Eintrags sein.
command-id-taken = Ein anderer Eintrag hat schon die ID „{ $text }“.
command-out-of-range = Der Text hat sich inzwischen geändert; geben Sie ihn noch einmal ein.
command-splits-character = Die Änderung beginnt oder endet mitten in einem Zeichen; geben Sie sie noch einmal ein.
command-too-long = Dieser Text hat { $n } Zeichen; kürzen Sie ihn auf höchstens { $limit }.
command-control-character = Dieser Text enthält ein Steuerzeichen ({ $text }); lassen Sie es weg.
command-blank = Davon wäre nichts zu sehen; schreiben Sie etwas Lesbares.
command-nameless = Eine Person ohne Namen ist niemand; nennen Sie einen Namen oder eine Adresse.
command-bad-email = Das ist keine einfache Adresse wie ann@example.com.
command-self-link = Ein Schritt kann nicht auf sich selbst warten; wählen Sie einen anderen.
command-below-itself = Ein Eintrag kann nicht auf sich selbst folgen; wählen Sie einen anderen.
command-too-many-days = { $days } Arbeitstage sind zu viele; möglich sind 0 bis { $limit }.
command-empty-range = Mindestens { $least }, aber höchstens { $most } Arbeitstage ergeben keine Spanne; ändern Sie zuerst die größere Zahl.
command-bad-minutes = { $n } Minuten sind keine Länge für einen Termin; möglich sind 1 bis 1440.
command-bad-weekdays = Das sind keine Arbeitstage; wählen Sie mindestens einen Wochentag.
command-bad-date = { $text } liegt außerhalb; möglich ist ein Datum zwischen den Jahren 1900 und 2999.
command-paused-too-long = Ein Plan kann höchstens { $limit } Tage pausieren; wählen Sie ein Datum bis { $text }.
command-bad-time-zone = „{ $text }“ ist keine Zeitzone; verwenden Sie einen Namen wie Europe/Vienna.
command-too-many-steps = Ein Plan hat Platz für { $limit } Schritte; entfernen Sie zuerst einen.
command-bad-proposal = Das kann für { $place } nicht vorgeschlagen werden.
command-no-proposal = Diesen Vorschlag gibt es nicht mehr.
command-no-author = Für den Vorschlag ist niemand als Autor genannt.
command-too-many-entries =
    { $what ->
        [steps-ever] Ein Plan hat Platz für { $limit } Schritte, entfernte mitgezählt; beginnen Sie einen zweiten Plan.
        [people-ever] Ein Plan hat Platz für { $limit } Personen, entfernte mitgezählt; beginnen Sie einen zweiten Plan.
        [criteria-ever] Ein Plan hat Platz für { $limit } Kriterien, entfernte mitgezählt; beginnen Sie einen zweiten Plan.
        [risks-ever] Ein Plan hat Platz für { $limit } Risiken, entfernte mitgezählt; beginnen Sie einen zweiten Plan.
        [comments-ever] Ein Plan hat Platz für { $limit } Kommentare, entfernte mitgezählt; beginnen Sie einen zweiten Plan.
        [people] Ein Plan hat Platz für { $limit } Personen; entfernen Sie zuerst eine.
        [criteria] Ein Plan hat Platz für { $limit } Kriterien; entfernen Sie zuerst eines.
        [risks] Ein Plan hat Platz für { $limit } Risiken; entfernen Sie zuerst eines.
        [comments] Ein Plan hat Platz für { $limit } Kommentare; entfernen Sie zuerst einen.
        [links] Ein Plan hat Platz für { $limit } Verknüpfungen zwischen Schritten; entfernen Sie zuerst eine.
       *[holidays] Ein Plan hat Platz für { $limit } freie Tage; entfernen Sie zuerst einen.
    }
command-too-many-commands = { $n } Änderungen auf einmal sind zu viele; möglich sind höchstens { $limit }.

## Values of a document that cannot be read: what should stand there, and what does

expected-text = ein Text
expected-date = ein Datum in der Form JJJJ-MM-TT
expected-instant = ein Zeitpunkt wie 2026-11-23T09:30:00Z
expected-flag = true oder false
expected-object = ein Objekt
expected-person = die ID einer Person dieses Plans
expected-step = die ID eines Schritts dieses Plans
expected-other-step = ein anderer Schritt als er selbst
expected-id = eine ID mit 1 bis 64 Zeichen ohne /, # und Steuerzeichen
expected-schema = 1
expected-profile = smb, mid oder ent
expected-weekdays = Wochentage von 1 (Montag) bis 7, mindestens einer
expected-holiday-key = ein Schlüssel wie buyer/2026-12-25
expected-minutes = ganze Minuten von 1 bis 1440
expected-proposal-key = ein Schlüssel der Form PATH#SUB
expected-proposal-value = ein Wert für eine Stelle, die sich festlegen lässt
expected-side = buyer oder seller
expected-role = economic-buyer, champion, technical, legal, security, procurement, sponsor, user oder other
expected-working-days = ganze Arbeitstage von 0 bis 999
expected-fewer-days = höchstens so viel wie die Tage des Schritts
expected-step-kind = evaluation, business-case, approval, contract, onboarding oder other
expected-review = legal, security oder procurement
expected-step-status = open, doing, blocked, done oder dropped
expected-link-basis = assumed oder confirmed
expected-criterion-status = proposed, agreed, met oder missed
expected-level = low, mid oder high
expected-risk-status = open, watched, happened oder closed
expected-place = eine Stelle des Plans wie steps/ID/due
expected-removal = { "{" }at: ein Zeitpunkt{ "}" } oder nichts
found-list = eine Liste
found-object = ein Objekt

## The page: deal

deal-what-is-shown = Ansicht
deal-the-server-is-working-it = Der Server rechnet noch.
deal-this-needs-the-connection-it = Dafür ist eine Verbindung nötig: Die Grundlage ist das Protokoll auf dem Server.
deal-nothing-is-open = Nichts ist offen.
deal-nothing-speaks-against-it = Nichts spricht dagegen.
deal-show-fewer = Weniger anzeigen
deal-show-all = Alle { $findings } anzeigen
deal-why = Warum
deal-step-without-a-title = Schritt ohne Titel
deal-no-agreed-date-has-moved = Kein vereinbartes Datum hat sich verschoben.
deal-dates-that-moved = Verschobene Termine
deal-the-record-could-not-be = Das Protokoll konnte gerade nicht gelesen werden.
deal-try-again = Erneut versuchen
deal-reading-the-record = Protokoll wird gelesen …
deal-the-record-needs-the-connection = Für das Protokoll ist eine Verbindung nötig.
deal-back-again = wieder wie zuvor
deal-as-a-table = Als Tabelle
deal-date-of = Datum von
deal-moved-on = Verschoben am
deal-by-2 = Durch
deal-from = Von
deal-to = Auf
deal-working-days = Arbeitstage
deal-dates-that-moved-as-a = Verschobene Termine als Tabelle
deal-no-working-day = kein Arbeitstag
deal-changes-by-week = Änderungen pro Woche
deal-nobody-has-changed-anything-since = Seit der Plan angelegt wurde, hat niemand etwas geändert.
deal-this-week = diese Woche
deal-week-of = Woche ab
deal-buyer = Kunde
deal-seller = Anbieter
deal-changes-by-week-as-a = Änderungen pro Woche als Tabelle
deal-who-opened-it = Besuche
deal-since = Seit { $day } ist das so.
deal-fired-limit = { $fired }, Grenze { $limit }
deal-more-places = und { $n } weitere
deal-moved-by = { $n ->
        [1] einmal
        [2] zweimal
       *[other] { $n }-mal
    } verschoben von { $names }
deal-moved-by-more = { $n ->
        [1] einmal
        [2] zweimal
       *[other] { $n }-mal
    } verschoben von { $names } und { $more } weiteren
deal-slip = { $from } → { $to }, { $movers }
deal-legend-moved = vom { $side ->
        [buyer] Kunden
       *[seller] Anbieter
    } verschoben
deal-legend-by = vom { $side ->
        [buyer] Kunden
       *[seller] Anbieter
    }
deal-weeks-sum = { $buyer } vom Kunden, { $seller } vom Anbieter ({ n-week }).
deal-week-of-day = Woche ab { $day }

## The page: coach

coach-title = Private Notizen
coach-private = Nur { $company } sieht das. Schließen Sie es, bevor Sie Ihren Bildschirm teilen.
coach-private-page = Nur { $company } sieht das.
coach-close = Private Notizen schließen
coach-to-the-plan = Plan öffnen
coach-closed = Private Notizen geschlossen: { $names } { $n ->
        [one] ist
       *[other] sind
    } da.
coach-somebody = jemand vom anderen Unternehmen
coach-open-again = Wieder öffnen
coach-no = { $name } hat am { $day } abgelehnt.
coach-no-because = { $name } hat am { $day } abgelehnt: „{ $note }“.
coach-no-somebody = { $company } hat abgelehnt.
coach-incomplete = Noch nicht vollständig. Es fehlt: { $names }.
coach-seller-sided = Bisher vor allem von { $seller }: { $buyer } hat { $held } von { $of ->
        [one] { $of } eigenen Termin
       *[other] { $of } eigenen Terminen
    } festgelegt.
coach-no-step = Bisher vor allem von { $seller }: Kein Schritt liegt bei { $buyer }.
coach-unsigned-draft = Vollständig, und niemand wurde um Zustimmung gebeten.
coach-unsigned-asked = Vollständig; die Zustimmung ist angefragt und noch nicht da.
coach-unsigned-ignored = Vollständig; zweimal angefragt, geöffnet und nicht beantwortet.
coach-lapsed = Zustimmung von { $name } am { $day }; seither { $n ->
        [one] hat sich { $n } Punkt geändert.
       *[other] haben sich { $n } Punkte geändert.
    }
coach-lapsed-somehow = Zugestimmt und seither geändert.
coach-lead-stale = Eingeschlafen
coach-lead-slipping = Verzögert sich
coach-lead-at-risk = Gefährdet
coach-lead-why = { $lead }: { $why }
coach-mutual = Der Plan gehört { $buyer } ebenso wie { $seller }: zugestimmt, aktuell und im Zeitplan.
coach-next = Als Nächstes:
coach-next-by = Als Nächstes, bis { $day }:
coach-turn-own = Sie sind am Zug
coach-turn = { $company } ist am Zug
coach-go-through-dates = { $n ->
        [one] den offenen Termin
       *[other] die { $n } offenen Termine
    } mit { $name } durchgehen.
coach-call = Rufen Sie { $name } an. Erfragen Sie den Grund; ändern Sie dann den Plan oder schließen Sie die Verkaufschance.
coach-message = Guten Tag { $name }, ein Punkt für unseren Plan: { $what }
coach-ask = Fragen
coach-ask-on-the-call = Im nächsten Gespräch fragen
coach-ask-budget = Wer genehmigt das Budget bei { $company }?
coach-ask-budget-suggested = Wer genehmigt das Budget? Sie haben { $name } vorgeschlagen; bei { $company } hat das noch niemand gesagt.
coach-ask-legal = Wie lange dauert die Prüfung durch Recht? { $n ->
        [one] { $n } Tag ist Ihre Zahl.
       *[other] { $n } Tage sind Ihre Zahl.
    }
coach-ask-days = Wie lange dauert { $step }? { $n ->
        [one] { $n } Tag ist Ihre Zahl.
       *[other] { $n } Tage sind Ihre Zahl.
    }
coach-ask-hardest = { $name } hat alle { $n } Termine so angenommen, wie Sie sie geschrieben haben. Welcher ist am schwersten zu halten?
coach-ask-goal = Was soll nach dem Go-live anders sein? Das Ziel steht bisher in Ihren Worten da.
coach-ask-moved = Warum hat sich das Datum verschoben? Es ist kein Grund notiert.
coach-ask-risk = Was kommt am ehesten dazwischen?
coach-ask-criteria = Woran misst der Kunde, ob es funktioniert hat?
coach-ask-meeting = Wann sprechen wir das nächste Mal?
coach-no-which = Liegt es am Ziel, am Datum oder am Geld?
coach-no-instead = Was macht { $company } stattdessen, und bis wann?
coach-no-who-else = Wer war sonst noch an der Entscheidung beteiligt?
coach-ask-again = Eine Zustimmung kann wieder angefragt werden, wenn sich der Plan geändert hat oder { $name } sich meldet.
coach-forecast = Prognose: { $grade }.
coach-for-commit = Für „Zusage“:
coach-term-holds = Ja:
coach-term-open = Noch nicht:
coach-term-signed = Zugestimmt und noch aktuell
coach-term-may-bind = Zustimmende Person darf { $company } binden
coach-term-may-bind-who = Zustimmende Person darf { $company } binden ({ $name })
coach-term-may-bind-if = Zustimmende Person darf { $company } binden ({ $name }, falls { $company } das bestätigt)
coach-term-dates = Eigene Termine von { $company }: { $held } von { $of }
coach-term-dates-needs = Eigene Termine von { $company }: { $held } von { $of }, nötig sind { $limit }
coach-term-dates-none = Eigene Termine von { $company }: keine
coach-term-slipping = Kein Datum verzögert sich
coach-term-paper = Prüfungen begonnen oder noch nicht fällig
coach-term-buffer = Puffer { $n }
coach-term-buffer-short = Puffer: Die Schritte brauchen { $n ->
        [one] { $n } Arbeitstag
       *[other] { $n } Arbeitstage
    } mehr
coach-term-buffer-unknown = Puffer: noch nicht bekannt
coach-term-checkin = Statusabgleich innerhalb von { $limit } Tagen: { $n ->
        [0] heute
        [one] vor { $n } Tag
       *[other] vor { $n } Tagen
    }
coach-term-checkin-none = Statusabgleich innerhalb von { $limit } Tagen: noch keiner
coach-term-alive = Nicht eingeschlafen und höchstens ein weiterer ernster Punkt: { $n }
coach-dates = Vertrag und Go-live
coach-contract = Vertrag
coach-go-live = Go-live
coach-crm = CRM-Abschluss { $day }
coach-planned = Plan { $day }
coach-signed = Zugestimmt { $day }
coach-supported = Belegt: { $day }
coach-supported-range = Belegt: { $from } bis { $to }
coach-not-before = Belegt: nicht vor { $day }
coach-not-before-why = Belegt: nicht vor { $day }; { $sellers } von { $of ->
        [one] { $of } Schritt
       *[other] { $of } Schritten
    } bei { $company } mit Zahlen von Ihnen
coach-gap-later = { n-working-day } später als im CRM
coach-gap-earlier = { n-working-day } früher als im CRM
coach-gap-none = am selben Tag wie im CRM
coach-evidence = Nachweise
coach-evidence-what = Gründe, Zustimmungen, Statusabgleiche, verschobene Termine, Besuche
coach-signatures = Wer zugestimmt hat
coach-signed-by = { $name }, { $day }
coach-signed-changed = { $n ->
        [one] { $n } Änderung seither
       *[other] { $n } Änderungen seither
    }
coach-checkins = Statusabgleiche mit beiden
coach-no-checkin = Noch keiner.

## The page: timeline

timeline-zoom-out = Verkleinern
timeline-zoom-out-2 = Verkleinern (−)
timeline-zoom-in = Vergrößern
timeline-zoom-in-2 = Vergrößern (+)
timeline-table = Tabelle
timeline-timeline = Zeitachse
timeline-step-on-the-timeline = Schritt auf der Zeitachse
timeline-set-go-live = Go-live festlegen
timeline-timeline-arrow-keys-go-from = Zeitachse, { $rows }. Pfeiltasten gehen von Schritt zu Schritt, Alt mit Pfeiltaste verschiebt das vereinbarte Datum um einen Arbeitstag, L verknüpft, Enter öffnet. Die Tabelle danach sagt dasselbe.
timeline-cancel = Abbrechen
timeline-waits-in-a-circle = wartet im Kreis
timeline-do-this = Übernehmen
timeline-what-would-fix-it = Was helfen würde
timeline-enter-links-escape-cancels = { $row }. Enter verknüpft, Escape bricht ab.
timeline-this-plan-can-only-be = Dieser Plan kann nur gelesen werden.
timeline-is-done = { $title } ist erledigt.
timeline-this-step = Schritt
timeline-linking-from-go-to-the = Verknüpfung ab { $say }. Gehen Sie zu dem Schritt, der darauf wartet, und drücken Sie Enter; Escape bricht ab.
timeline-a-step-without-a-title = ein Schritt ohne Titel
timeline-a-step-cannot-wait-for = Ein Schritt kann nicht auf sich selbst warten. Verknüpfen beendet.
timeline-no-longer-waits = { $step } wartet nicht mehr auf { $before }.
timeline-cancelled = Abgebrochen.
timeline-fixed = { $fix }. { $effect }.
timeline-moved = { $step }: { $words }.
timeline-working-days-to-go-live = Arbeitstage bis Go-live
timeline-no-owner-yet = Noch niemand verantwortlich
timeline-waits-for = { $step } wartet auf { $before }.
timeline-waits-for-in-circle = { $step } wartet auf { $before }. Sie warten jetzt im Kreis aufeinander.
timeline-when-go-live-needs-it = Nicht terminiert: wann der Go-live ihn braucht
timeline-link-that-was-assumed = Vermutete Verknüpfung
timeline-too-late-by = Zu spät um
timeline-takes-no-days = Dauert keine Tage
timeline-fixed-day = Fester Tag
timeline-signs = Zeichen
timeline-which-step-waits = Welcher Schritt wartet auf „{ $step }“? Wählen Sie ihn, dann Enter; Escape bricht ab.

## The page: table

table-on-the-driving-chain = auf dem kritischen Pfad
table-in-a-circle-of-links = in einem Kreis von Verknüpfungen
table-no-go-live-date-is = Kein Go-live-Datum ist festgelegt.
table-step = Schritt
table-by-nothing = Ohne Gruppen
table-company = Unternehmen
table-days = Tage
table-start-by = Spätester Beginn
table-latest-finish = Spätestes Ende
table-status = Status
table-review = Prüfung
table-at-the-latest = Spätestens
table-slack = Puffer
table-in-words = In Worten
table-takes = Dauer
table-at-the-earliest = Frühestens
table-waits-for = Wartet auf
table-side = Unternehmen
table-caption = Die Schritte mit ihren Terminen wie auf der Zeitachse.

## The page: details

details-close = Schließen

## The page: chart

chart-go-live = Go-live { $at }
chart-ready = Fertig { $at }
chart-contract = Vertrag { $at }
chart-then = Dann { $at }
chart-drag-to-the-step-that = Zum Schritt ziehen, der auf diesen wartet

## The page: meeting

meeting-the-meeting = Nächster Termin
meeting-at-minutes = { $at }, { $n } Min.
meeting-over = { $meeting }, vorbei
meeting-join = Teilnehmen
meeting-set-the-next-one = Nächsten festlegen
meeting-no-meeting-set = Kein Termin festgelegt.
meeting-in-your-own-time-zone = In Ihrer Zeitzone, { $zone }.
meeting-what-for = Wofür
meeting-go-through-the-plan = Den Plan durchgehen
meeting-where-to-join = Link zur Teilnahme
meeting-next-meeting = Nächster Termin

## The page: risks

risks-no-risks-named-yet = Noch keine Risiken genannt.
risks-add = Risiko hinzufügen
risks-risks = Risiken
risks-the-risk = Risiko
risks-what-could-happen = Was könnte passieren?
risks-what-is-done-if-it = Was geschieht, falls es eintritt
risks-what-do-we-do = Was tun wir?
risks-not-said = Keine Angabe
risks-watched-by = Verantwortlich
risks-who-watches-it = Wer behält es im Blick?
risks-this-risk = Risiko
risks-of-this-risk = zu diesem Risiko
risks-if-so = Falls es eintritt

## The page: criteria

criteria-no-criteria-yet = Noch keine Kriterien.
criteria-add = Kriterium hinzufügen
criteria-success-criteria = Erfolgskriterien
criteria-the-criterion = Kriterium
criteria-success-criterion = Erfolgskriterium
criteria-what-will-be-true-when = Woran ist zu sehen, dass es funktioniert hat?
criteria-measured-by = Messgröße
criteria-what-is-counted = Was wird gezählt?
criteria-finish-line = Zielwert
criteria-from-which-number-on = Ab welcher Zahl?
criteria-judged-by = Wer entscheidet
criteria-who-decides = Wer entscheidet?
criteria-this-criterion = Kriterium
criteria-of-this-criterion = zu diesem Kriterium

## The page: paper

paper-paper-process = Recht, IT-Sicherheit und Einkauf
paper-review = Prüfung durch { $review }
paper-plan-a-step = Schritt dafür planen
paper-done = Erledigt: { $title }

## The page: people

people-people = Personen
people-add-somebody = Person hinzufügen
people-who-decides-on-the-buyers = Wer entscheidet beim Kunden?
people-who-is-there-for-the = Wer ist für den Anbieter da?
people-nobody-named-yet = Noch niemand genannt.
people-no-name-yet = Noch ohne Namen
people-has-left = ausgeschieden
people-first-and-last-name = Vor- und Nachname
people-new-name = Name
people-add = Hinzufügen
people-part-in-the-decision = Rolle
people-job-title = Position
people-both-sides-have-met = Beide Seiten kennen sich
people-has-left-2 = Ausgeschieden
people-the-person = Person
people-remove = Entfernen
people-not-met-yet = noch nicht kennengelernt
people-part-suggested = { $part } ({ $by })
people-joined = ist dabei, noch ohne Rolle
people-add-name = { $name } in den Plan aufnehmen

## The page: header

header-title-of-the-plan = Titel des Plans
header-name-this-plan = Plan benennen
header-the-goal = Ziel
header-goal-in-the-buyers-words = Ziel, in den Worten des Kunden
header-what-does-the-buyer-want = Was soll nach dem Go-live anders sein?
header-goal = Ziel
header-no-go-live-date-yet = Noch kein Go-live-Datum
header-nothing-to-spare = Kein Puffer
header-to-spare = { $days ->
        [one] { $days } Arbeitstag Puffer
       *[other] { $days } Arbeitstage Puffer
    }
header-every-step-is-done = Alle Schritte sind erledigt
header-no-steps-yet = Noch keine Schritte
header-elements-in-place = Alle { $n } Teile des Plans sind vorhanden
header-elements-missing = { $n } von 8 Teilen des Plans fehlen
header-elements-need-work = { $n } von 8 Teilen des Plans sind zu überarbeiten
header-go-live-is-today = Heute ist Go-live
header-contract-by = Vertrag bis { $closedate }
header-paused-by-the-buyer-until = Vom Kunden pausiert bis { $pauseduntil }
header-the-day-on-which-the = Der Tag, an dem der Kunde live ist. Alles wird von hier zurückgerechnet.
header-whose-date-it-is = Verantwortlich für Go-live
header-who-stands-for-it = Person wählen
header-the-day-on-which-both = Der Tag, bis zu dem beide den Vertrag geschlossen haben wollen.
header-paused-until = Pausiert bis
header-the-buyer-may-pause-the = Der Kunde kann den Plan bis zu 90 Tage pausieren.
header-change-dates = Termine ändern
header-the-go-live-date = Go-live-Datum
header-late = { $late } überfällig
header-late-now = überfällig
header-without-go-live = Ohne dieses Datum lässt sich nichts rückwärts planen.
header-days-to-go-live = { $figure } { $n ->
        [one] Arbeitstag
       *[other] Arbeitstage
    } bis Go-live
header-days-since-go-live = { $figure } { $n ->
        [one] Arbeitstag
       *[other] Arbeitstage
    } seit Go-live
header-steps-too-long = Die Schritte brauchen { n-working-day } mehr
header-add-the-first-step = Fügen Sie unten den ersten hinzu.
header-turn-of-nobody = Für den nächsten Schritt ist niemand verantwortlich
header-nothing-is-missing = Nichts fehlt.
header-go-live-owner = Verantwortlich für Go-live: { $name }
header-go-live-owner-suggested = Verantwortlich für Go-live: { $name } ({ $suggested })

## The page: steps

steps-your-next-steps = Ihre nächsten Schritte
steps-next-on-the-buyers-side = Als Nächstes beim Kunden
steps-next-on-the-sellers-side = Als Nächstes beim Anbieter
steps-every-step-is-done = Alle Schritte sind erledigt.
steps-nothing-waits-for-you-no = Nichts wartet auf Sie: Für keinen offenen Schritt ist jemand von Ihnen verantwortlich.
steps-show-all = Alle { $all } anzeigen
steps-next-steps = Nächste Schritte
steps-whole-plan = Ganzer Plan
steps-another-step = weiterer Schritt
steps-of-done = { $done } von { $steps } erledigt
steps-not-in-the-plan-yet = Noch nicht im Plan:
steps-begin-with = Beginnen mit
steps-the-plan = Der Plan

## The page: step

step-step-without-a-title = Schritt ohne Titel
step-title-of-the-step = Titel des Schritts
step-what-is-to-be-done = Was ist zu tun?
step-waits-for-another-step = Wartet auf einen anderen Schritt.
step-toggle = { $status ->
        [open] { $step }: offen
        [doing] { $step }: in Arbeit
        [blocked] { $step }: blockiert
        [done] { $step }: erledigt
       *[dropped] { $step }: entfällt
    }
step-toggle-waiting = { $status ->
        [open] { $step }: offen, wartet auf einen anderen Schritt
        [doing] { $step }: in Arbeit, wartet auf einen anderen Schritt
        [blocked] { $step }: blockiert, wartet auf einen anderen Schritt
        [done] { $step }: erledigt, wartet auf einen anderen Schritt
       *[dropped] { $step }: entfällt, wartet auf einen anderen Schritt
    }
step-dropped = entfällt
step-link-suggested = { $step } (Vorschlag)
step-do-not-wait = Nicht mehr warten auf: { $step }
step-moved-up = Nach oben verschoben: { $title }.
step-moved-down = Nach unten verschoben: { $title }.
step-moved-to = Verschoben nach { $kind }: { $title }.
step-waits-for = wartet auf { $step }
step-who-owns-this = Wer ist verantwortlich?
step-working-days-it-takes = Dauer in Arbeitstagen
step-click-when-it-is-done = { $status }. Klicken, wenn erledigt
step-no-date = kein Datum
step-days-short = { $days } T
step-days-short-range = { $least }–{ $days } T
step-due-hint = Der Tag, an dem der Schritt erledigt sein soll.
step-due-set-by = { $side ->
        [buyer] Vom Kunden festgelegt.
       *[seller] Vom Anbieter festgelegt.
    }
step-due-suggested = Vorschlag: Noch hat das niemand festgelegt oder bestätigt.
step-how-long-it-takes = Wie lange er dauert.
step-at-the-least = Mindestens
step-when-it-goes-well = Wenn es gut läuft.
step-who-is-accountable = Wer ist zuständig?
step-whom-to-ask = Wen fragt man?
step-the-only-day-it-can = Der einzige Tag, an dem er fertig werden kann, etwa eine Vorstandssitzung.
step-part-of-the-route = Phase
step-paper-review = Prüfung
step-notes-of-the-step = Notizen zum Schritt
step-anything-else-worth-knowing = Was noch wichtig ist
step-move-up = Nach oben
step-move-down = Nach unten
step-remove-step = Schritt entfernen
step-status = Status
step-notes = Notizen
step-comments = Kommentare
step-working-days-too-late = { $slack ->
        [one] { $slack } Arbeitstag
       *[other] { $slack } Arbeitstage
    } zu spät
step-nothing-to-spare = kein Puffer
step-working-days-to-spare = { $slack ->
        [one] { $slack } Arbeitstag
       *[other] { $slack } Arbeitstage
    } Puffer
step-let-this-step-wait-for = Diesen Schritt auf einen anderen warten lassen
step-add-a-step-it-waits = Schritt, auf den er wartet …
step-no-other-step = Kein anderer Schritt
step-then = Danach
step-a-step-that-is-not = Ein Schritt, der nicht im Plan steht
step-confirm = Bestätigen
step-the-step = Schritt
step-was-due = War am { $day } fällig; Arbeitstage
step-due-on = Fällig am { $day }
step-today = heute
step-go-live-needs-it = Kein Datum vereinbart. Der Go-live braucht ihn bis { $day }
step-by = bis { $day }
step-needed = Für den Go-live: bis { $finish } erledigen, { $spare }.
step-needed-from = Für den Go-live: bis { $start } beginnen und bis { $finish } erledigen, { $spare }.
step-needed-late = Für den Go-live: Er hätte bis { $start } beginnen und bis { $finish } erledigt sein müssen, { $spare }.

## The page: ladder. How far a value is: suggested, set or signed

ladder-noted-for = notiert für { $name }
ladder-suggested = Vorschlag von { $name }
ladder-suggested-guest = Vorschlag von { $name } (Gast)
ladder-set = festgelegt von { $name }
ladder-set-on = Festgelegt von { $name } am { $day }
ladder-signed = Zustimmung von { $name }
ladder-signed-on = Zustimmung von { $name } am { $day }
ladder-signed-before = zugestimmt: { $value }
company-own = Ihr Unternehmen
company-other = das andere Unternehmen

## The page: the views of the plan

views-list = Liste
list-step = Schritt: { $step }
list-nobody = Noch niemand verantwortlich
list-not-said = keine Angabe
list-details-of = Details zu { $step }
list-select = { $step } auswählen
list-open-comments = { $n ->
        [one] 1 offener Kommentar
       *[other] { $n } offene Kommentare
    }
list-days-of = Arbeitstage von { $step }: { $days }
list-days = Tage
list-buffer = Puffer
list-buffer-of = { $days ->
        [one] 1 Arbeitstag Puffer
       *[other] { $days } Arbeitstage Puffer
    }
list-add-a-step = Schritt hinzufügen
list-done = { $n } erledigt
list-tally = { $done } von { $n }
list-late = { $n } überfällig
list-must-start = muss bis { $day } beginnen
list-by-day = bis { $day }
list-must-be-done = muss bis { $day } erledigt sein
list-filters = Welche Schritte angezeigt werden
list-filter-all = Alle
list-filter-mine = Meine
list-filter-late = Überfällig
list-filter-waiting = Warten auf { $company }
list-search = Suchen
list-group = Gruppieren
list-by-phase = Nach Phase
list-by-owner = Nach Person
list-shown = { $n ->
        [one] 1 Schritt wird angezeigt.
       *[other] { $n } Schritte werden angezeigt.
    }
list-nothing-passes = Kein passender Schritt.
list-show-all = Alle Schritte anzeigen
list-selected = { $n } ausgewählt
list-set-owner = Verantwortlich
list-move-by = Verschieben um
list-move-by-days = Arbeitstage, um die sich die Termine verschieben; negativ ist früher
list-move-days = Tage
list-set-phase = Phase der ausgewählten Schritte
list-phase = Phase
list-clear-selection = Auswahl aufheben
list-no-dates = Keiner der ausgewählten Schritte hat ein Datum zum Verschieben.
list-changed = { $n ->
        [one] 1 Schritt geändert.
       *[other] { $n } Schritte geändert.
    }
list-date-moved = { $step }: auf { $day } verschoben.
list-date-taken = { $step } hat jetzt kein Datum.
calendar-due-date-of = Fälligkeit von { $step }
calendar-choose = Tag wählen.
calendar-keeps = { $date }: Go-live behält { $days ->
        [one] 1 Arbeitstag
       *[other] { $days } Arbeitstage
    } Puffer
calendar-keeps-nothing = { $date }: Go-live behält keinen Puffer
calendar-too-late = { $date }: { $days ->
        [one] 1 Arbeitstag
       *[other] { $days } Arbeitstage
    } zu spät für den { $goLive }
calendar-day-less = −1 Tag
calendar-day-more = +1 Tag
calendar-week-more = +1 Woche
calendar-no-date = Kein Datum
calendar-day-off = (freier Tag)
calendar-day-off-named = (freier Tag: { $names })
calendar-month-before = Vorheriger Monat
calendar-month-after = Nächster Monat
timeline-ghost = { $from } → { $to }: Puffer { $before } → { $after }
timeline-ghost-date = { $from } → { $to }
timeline-ends-on-its-date = Endet am Fälligkeitstag
timeline-critical-path = Kritischer Pfad: { $steps }
timeline-latest-finish = Puffer bis zum spätesten Ende
timeline-holiday = Feiertag
ladder-of = Vom Go-live zurück bis heute
ladder-late = Beginn überfällig
ladder-live = { $company } ist live
ladder-today = Heute
ladder-must-start = { $step } muss beginnen
ladder-must-be-done = { $step } muss erledigt sein
ladder-should-have-started = { $step } hätte beginnen müssen
ladder-should-be-done = { $step } sollte erledigt sein
ladder-in = in { $days ->
        [one] 1 Arbeitstag
       *[other] { $days } Arbeitstagen
    }
ladder-ago = vor { $days ->
        [one] 1 Arbeitstag
       *[other] { $days } Arbeitstagen
    }
ladder-is-today = heute
ladder-short = Die Schritte brauchen { $days ->
        [one] 1 Arbeitstag
       *[other] { $days } Arbeitstage
    } mehr
sheet-start-by = Für den Go-live bis { $day } beginnen.
sheet-finish-by = Für den Go-live bis { $day } erledigen.
sheet-comments = Kommentare ({ $n })
sheet-more = Mehr: Tage, Abhängigkeiten, Prüfung, Notizen, Verlauf
sheet-link = Mit einem Schritt verknüpfen

## The page: comments

comments-comment = Kommentar
comments-settled = Geklärt
comments-the-comment = Kommentar
comments-from-the-start = Von Anfang an
comments-the = { $side ->
        [buyer] dem Kunden
       *[seller] dem Anbieter
    }
comments-open-on = { n-open-comment } zu „{ $about }“
comments-comment-on = Kommentar zu „{ $about }“
comments-comments-on = Kommentare zu „{ $about }“
comments-placeholder = Frage oder Hinweis zu „{ $about }“
comments-reopen = Wieder öffnen
comments-settle = Klären
comments-with-words-by = mit Text von { $names }
comments-you = Sie
comments-you-too = Ihnen

## The page: opens

opens-who-opened-it-could-not = Die Besuche konnten gerade nicht gelesen werden.
opens-asking-who-opened-it = Besuche werden gelesen …
opens-who-opened-it-is-known = Die Besuche erscheinen, sobald es eine Verbindung gibt.
opens-nobody-who-gave-a-name = Noch niemand mit Namen hat den Plan geöffnet.
opens-people-who-gave-a-name = Personen beider Unternehmen, die einen Namen angegeben haben
opens-days = an { $n ->
        [one] { $n } Tag
       *[other] { $n } Tagen
    }, zuletzt { $day }

## The page: calendars

calendars-size-of-the-deal = Größe des Vorhabens
calendars-not-understood = Nicht verstanden
calendars-odd-value = { $place }: erwartet { $expected }, gefunden { $found }
calendars-these-values-of-the-document = Solche Werte gibt es in einem Plan nicht. Sie bleiben gespeichert, werden aber nicht angezeigt.
calendars-settings = Einstellungen
calendars-works-on = Arbeitstage von { $company }
calendars-take-away = Feiertag { $holiday } von { $company } entfernen
calendars-holiday-of = Feiertag von { $company }
calendars-file-of = Kalenderdatei mit Feiertagen von { $company }
calendars-holiday = Feiertag
calendars-working-days-holidays = Arbeitstage, Feiertage
calendars-working-days-holidays-size-of = Arbeitstage, Feiertage, Größe des Vorhabens
calendars-time-is-counted-in-the = Gezählt wird in Tagen, an denen gearbeitet wird; die Feiertage beider Seiten verkürzen die Zeit.
calendars-size-decides = Die Größe des Vorhabens bestimmt, was in den Plan gehört.
calendars-no-holidays-yet = Noch keine Feiertage
calendars-add = Hinzufügen
calendars-import-from-a-calendar-file = Aus Kalenderdatei importieren
calendars-what-is-it-called = Wie heißt der Tag?
calendars-name-of-the-holiday = Name des Feiertags
calendars-without-a-name = ohne Namen
calendars-put-back = Wiederherstellen
calendars-taken-out = Entfernt

## The page: elements

elements-the-eight-elements-of-the = Die acht Teile des Plans
elements-goal-and-go-live = Ziel und Go-live
elements-needs-work = zu verbessern
elements-of = { $n } von { $of }
elements-count-needs-work = { $n }, zu überarbeiten
elements-set = festgelegt
elements-missing = fehlt
elements-has-passed = ist vorbei
elements-no-owner = niemand verantwortlich
elements-is-over = ist vorbei
elements-none-the-buyers = keine beim Kunden
elements-no-buyer = niemand vom Kunden

## The page: confirm

confirm-take-it-back = Zurückziehen
confirm-yes-goal = Ja, genau das
confirm-yes-day = Ja, { $day }
confirm-ok = OK
confirm-ready = Bereit: Es zählt, sobald Ihre E-Mail-Adresse bestätigt ist
confirm-not-recorded = Das wurde nicht festgehalten. Siehe Zustimmungen.
confirm-sending = Ihr Ja wird gesendet
confirm-waiting = Auf diesem Gerät gespeichert. Wird gesendet, sobald Sie wieder online sind
confirm-take-back-what = Zurückziehen: Ihr Ja zu „{ $what }“
confirm-done = Als Ihres notiert.

## The page: identity

identity-who-are-you = Wer sind Sie?
identity-mark = Sie sind { $name }, { $level }, { $company }. Ändern
identity-mark-nameless = { $name } { $level }, { $company }. Ändern
identity-the-plan-is-not-open = Der Plan ist noch nicht geöffnet.
identity-nobody-yet = Noch niemand
identity-the-portal-says-who-you = Das Portal sagt, wer Sie sind. Sind Sie jemand anderes, melden Sie sich dort mit Ihrem eigenen Namen an.
identity-i-am-someone-else = Ich bin jemand anderes
identity-give-your-name-so-that = Nennen Sie Ihren Namen, damit die anderen wissen, wer schreibt. Sie brauchen kein Konto.
identity-then-this-link-was-not = Dann war dieser Link nicht für Sie bestimmt, oder er wurde weitergegeben. Sagen Sie, wer Sie sind: Was Sie von hier an tun, ist Ihres, nicht das der anderen Person.
identity-that-is-me = Das bin ich
identity-go-on-as-this-person = Als diese Person weiter
identity-your-name = Ihr Name
identity-your-e-mail = Ihre E-Mail-Adresse
identity-this-needs-the-connection = Dafür ist eine Verbindung nötig.
identity-level-name-given = Sie haben Ihren Namen angegeben; er ist nicht verifiziert.
identity-level-signed-in = Sie sind mit Ihrem Firmenkonto angemeldet.
identity-rights-without-proof = Sie können lesen, kommentieren, vorschlagen und ablehnen. Was Sie ändern, ist ein Vorschlag.
identity-rights-with-proof = Sie können die Termine Ihres Unternehmens festlegen und zustimmen.
identity-own-link = Sind Sie jemand anderes oder möchten Sie diesen Plan im Haus teilen, bitten Sie die Person, die ihn mit Ihnen geteilt hat, um einen eigenen Link.
identity-way-up = Um zuzustimmen, öffnen Sie den Plan über einen Link an Ihre eigene Adresse oder über das Portal.
identity-done = Danke. Ab jetzt sind Sie hier unter diesem Namen.
identity-failed = Das hat nicht geklappt. { $reason }
identity-invite-failed = Es konnte kein Link erstellt werden. { $reason }

## The page: guest

guest-ready = { $n ->
        [one] 1 Antwort bereit. Bestätigen Sie Ihre E-Mail-Adresse, dann zählt sie.
       *[other] { $n } Antworten bereit. Bestätigen Sie Ihre E-Mail-Adresse, dann zählen sie.
    }

guest-opening-as = Sie öffnen den Plan als { $name }, { $company }.
guest-thats-me = Das bin ich
guest-someone-else = Ich bin jemand anderes
guest-line = Sie sind als Gast hier. Was Sie ändern, ist ein Vorschlag, bis Sie Ihre E-Mail-Adresse bestätigen.
guest-send-me-a-code = Code anfordern
guest-verify-title = E-Mail-Adresse bestätigen
guest-no-code = Von dieser Seite kann noch kein Code gesendet werden.
guest-open-your-link-at = Öffnen Sie den Link, der an { $email } ging, oder öffnen Sie den Plan aus Ihrem Portal: Dann werden Sie erkannt.
guest-open-your-link = Öffnen Sie den Link, der an Ihre eigene Adresse ging, oder öffnen Sie den Plan aus Ihrem Portal: Dann werden Sie erkannt.
guest-answers-wait = Ihre Antworten warten bis dahin auf diesem Gerät und zählen dann sofort.
guest-give-your-name = Namen angeben

## The page: history

history-history = Verlauf
history-somebody-who-is-not-in = jemand, der nicht im Plan steht
history-of-this-step = zu diesem Schritt
history-of-these-dates = zu diesen Terminen
history-of-this-meeting = zu diesem Termin
history-nobody-was-ever-named = { $name }: bisher nie jemand genannt.
history-failed = Der Verlauf { $of } konnte gerade nicht gelesen werden.
history-offline = Für den Verlauf { $of } ist eine Verbindung nötig.
history-of = Verlauf { $of }
history-of-what = Verlauf zu „{ $what }“
history-who-had = Wer vorher zuständig war („{ $what }“)
history-none = leer
history-by-creation = beim Anlegen des Plans
history-by = von { $name } ({ $side ->
        [buyer] Kunde
       *[seller] Anbieter
    })
history-by-unverified = { history-by }, nicht verifiziert
history-received = eingegangen { $day },
history-set = { $received } { $by }: auf { $value } gesetzt
history-changed = Von { $from } auf { $to } geändert ({ $n ->
        [1] einmal
        [2] zweimal
       *[other] { $n }-mal
    }), zuletzt { $received } { $by }

## The page: proposals

proposals-for-your-sides-answer = { $mine } auf Ihre Antwort
proposals-proposed = Vorschläge
proposals-this-cannot-stand-there = Das ist an dieser Stelle nicht möglich.
proposals-accepted = Angenommen: { $what }
proposals-accept = Annehmen: { $what }
proposals-what-stood-there-stays = Es bleibt, wie es war.
proposals-something-else = Etwas anderes
proposals-keep = Behalten: { $value }
proposals-your-proposal-was-taken-back = Ihr Vorschlag wurde zurückgezogen.
proposals-take-back = Zurückziehen
proposals-set-to = Festgelegt: { $value }
proposals-instead = Stattdessen: { $path }
proposals-set-it = Festlegen
proposals-suggested-for = Vorschlag zu: { $place }
proposals-now = jetzt { $value }
proposals-you-suggest = Ihr Vorschlag: { $what }
proposals-suggests = Vorschlag von { $name }: { $what }
proposals-take-back-what = Zurückziehen: Ihr Vorschlag „{ $what }“
proposals-another-date = Anderes Datum

## The page: ask

ask-date-is = { $value } ist das Datum von { $whom }.
ask-value-is = { $place }: { $value }, festgelegt von { $whom }.
ask-values-are = { $held } davon hat { $whom } festgelegt.
ask-suggest-it-stays = { $value } vorschlagen? Es bleibt bei { $now }, bis { $company } annimmt.
ask-suggest-stays = Nichts ändert sich, bis { $company } annimmt.
ask-instead-of = statt { $now }
ask-reason = Grund (optional)
ask-suggest-value = { $value } vorschlagen
ask-suggest = Vorschlagen
ask-suggested-to = { $n ->
        [one] Als Vorschlag an { $company } gesendet.
       *[other] { $n } Änderungen als Vorschlag an { $company } gesendet.
    }
ask-you = Ihnen
ask-signed-date = Zustimmung von { $names } zu diesem Datum: { $value }
ask-signed-value = Zustimmung von { $names }. { $place }: { $value }
ask-signed-values = Zustimmung von { $names } zu { $n } dieser Angaben.
ask-signed-text = Zustimmung von { $names } zu diesem Text.
ask-out-of-date-until = Wenn Sie das ändern, ist diese Zustimmung nicht mehr aktuell, bis sie erneuert wird.
ask-change-to = Auf { $value } ändern
ask-change = Ändern
ask-suggest-instead = Stattdessen vorschlagen
ask-changed = Geändert.
ask-edit = Bearbeiten
ask-comment-instead = Stattdessen kommentieren
ask-suggest-text = Sie sind als Gast hier: Was Sie schreiben, ist ein Vorschlag.
text-edit = Bearbeiten: { $what }
text-edit-short = Bearbeiten

## The page: words

words-criterion-without-words = Kriterium ohne Text
words-risk-without-words = Risiko ohne Text
words-the-goal = Ziel
words-nothing = nichts
held-place = { $name }: { $field }
words-something-that-is-not-in = etwas, das nicht mehr im Plan steht
words-what-waits-for = Worauf { $name } wartet
words-no-day = kein Tag
words-taking-it-out = Entfernen
words-putting-it-back = Wiederherstellen
words-that-step = diesen Schritt
words-that-it-is-needed = nötig
words-that-it-is-not-needed = nicht nötig
words-something-else = etwas anderes
words-it-is-not-in-the = steht nicht im Plan
words-it-is-in-the-plan = steht im Plan
words-what-the-plan-says = was im Plan steht
words-nothing-is-said-yet = noch keine Angabe
words-it-is-needed = nötig
words-it-is-not-needed = nicht nötig
words-what-is-there = was da steht
words-day-off-of = Freier Tag { $side ->
        [buyer] des Kunden
       *[seller] des Anbieters
    } am { $day }
words-to-wait-for = Warten auf { $step }
words-not-to-wait-for = nicht warten auf { $step }

## The page: sheet

sheet-read-and-sign = Lesen und zustimmen
sheet-who-you-are = Wer Sie sind
sheet-the-plan-changed-while-you = Der Plan hat sich geändert, während Sie ihn gelesen haben.
sheet-show-the-plan-as-it = Aktuellen Plan anzeigen
sheet-content = Prüfsumme des Inhalts:
sheet-this-page-is-for-reading = Diese Seite ist nur zum Lesen.
sheet-this-link-is-for-reading = Dieser Link ist nur zum Lesen. Um zuzustimmen, bitten Sie um einen eigenen Link.
sheet-sign-when-back-online = Zustimmen, sobald online
sheet-kept-on-this-device = Auf diesem Gerät gespeichert.
sheet-kept-in-this-window-only = Nur in diesem Fenster: Lassen Sie es offen.
sheet-signed = Zugestimmt.
sheet-in-your-own-words = In Ihren Worten
sheet-taken-back-both-stay-on = Zurückgezogen. Beides bleibt festgehalten: dass Sie es gesagt und dass Sie es zurückgezogen haben.
sheet-asked-already = schon angefragt
sheet-there-is-nobody-else-in = Im Plan steht niemand sonst, dessen Zustimmung noch fehlt. Teilen Sie ihn zuerst mit jemandem im Haus.
sheet-what-is-different-stands-above = Was anders ist, steht oben. Stimmen Sie erneut zu, wenn Sie das noch möchten.
sheet-this-is-different-from-what = Das ist anders, als Sie es gesehen haben:
sheet-nothing-was-recorded-the-plan = Nichts wurde festgehalten: Der Plan hatte sich vorher geändert.
sheet-nothing-was-recorded-something-is = Nichts wurde festgehalten: Es fehlt etwas.
sheet-it-has-not-reached-the = Es hat den Server nicht erreicht, und nichts wartet auf den Versand.
sheet-you-opened-a-link-nobody = Sie haben einen Link geöffnet; niemand weiß, wer Sie sind.
sheet-your-address-was-verified-or = Ihre Adresse ist verifiziert, oder das Portal bürgt für Sie.
sheet-you-have-signed-this = Sie haben am { $day } zugestimmt.
sheet-sign-as = Als { $who }.
sheet-signing = Wird gesendet …
sheet-renew = Erneuern
sheet-sign = Plan zustimmen
sheet-sent-soon = Ihre Zustimmung wird gesendet, sobald der Server sie annimmt, sofern der Plan dann noch der ist, den Sie gelesen haben. Wenn nicht, sehen Sie die Änderungen; niemand stimmt für Sie zu.
sheet-sent-when-online = Ihre Zustimmung wird gesendet, sobald Sie wieder online sind, sofern der Plan dann noch der ist, den Sie gelesen haben. Wenn nicht, sehen Sie die Änderungen; niemand stimmt für Sie zu.
sheet-take-back = Sie ziehen { $act ->
        [sign] Ihre Zustimmung
        [decline] Ihre Ablehnung
       *[confirm] Ihre Bestätigung
    } vom { $at } zurück. Das ist Ihr Recht, und nichts wird verborgen: Beides bleibt festgehalten. Sie können jederzeit wieder zustimmen.
sheet-why = Warum?
sheet-nothing-was-recorded = Nichts wurde festgehalten. { $reason }

sheet-signing-says = Zustimmen heißt: Das ist unser gemeinsamer Fahrplan, und das sind unsere Termine. Es ist kein Vertrag. Niemand ist verpflichtet, zu kaufen oder zu verkaufen, und Preise stehen nicht darin.
sheet-how-this-is-recorded = Wie das festgehalten wird
sheet-recorded-what = Ihr Name, die Zeit und eine Prüfsumme von genau dem, was folgt, werden festgehalten und vom Server versiegelt. So lässt sich später prüfen, welchem Inhalt Sie zugestimmt haben. Sie können eine Kopie speichern.
sheet-changed-since-you-read = Geändert, seit Sie ihn gelesen haben
sheet-changed-since-you-signed = Geändert seit Ihrer Zustimmung am { $day }
sheet-cannot-be-signed-yet = Die Zustimmung ist noch nicht möglich.
sheet-missing = Es fehlt:
sheet-suggest-a-time = Zeit vorschlagen
sheet-guest = Um zuzustimmen, bestätigen Sie Ihre E-Mail-Adresse.
sheet-not-you = Nicht Sie?
sheet-ask-a-question = Frage stellen
sheet-your-question = Ihre Frage
sheet-question-sent = Ihre Frage steht im Plan unter Zustimmungen.
sheet-suggest-a-change = Änderung vorschlagen
sheet-change-what-does-not-work = Ändern Sie, was nicht passt. Was das andere Unternehmen festgelegt hat, geht als Vorschlag hinaus.
sheet-signed-on = Zugestimmt am { $day }, { $time } ({ $zone }).
sheet-you-will-be-told = Sie erfahren es, wenn sich etwas ändert, dem Sie zugestimmt haben.
sheet-ready-when-confirmed = Ihre Zustimmung zählt, sobald Ihre E-Mail-Adresse bestätigt ist, sofern der Plan dann noch der ist, den Sie gelesen haben.
sheet-done = Fertig
sheet-request-a-signature = Zustimmung anfragen
sheet-from-whom = Bei wem?
sheet-who-is = Wer dann?
sheet-ask-them = Anfragen
sheet-handed-over = Ich bin dafür nicht die richtige Person. Ich habe bei { $name } angefragt.
sheet-message-optional = Nachricht (optional)
sheet-request-reaches = Die Person sieht es, wenn sie den Plan öffnet. Nach 5 Arbeitstagen können Sie noch einmal anfragen.
sheet-asked = Zustimmung angefragt. Die Person sieht es, wenn sie den Plan öffnet.

## The page: summary

summary-goal = Ziel
summary-live-on = Live am
summary-owner = verantwortlich: { $name }
summary-no-owner = noch niemand verantwortlich
summary-what-company-does = Was { $name } tut · { $n } von { $of }
summary-without-owner = Noch niemand verantwortlich · { $n } von { $of }
summary-by = bis { $day }
summary-no-date = kein Datum
summary-you = Sie
summary-you-within = Sie
summary-how-we-judge = Woran wir es messen
summary-criterion = { $what }. Entscheidung: { $name }
summary-criterion-what = { $what }. { $goal }
summary-risks = Was dazwischenkommen könnte
summary-risk = { $what }. Falls es eintritt: { $then }
summary-reviews = Prüfungen
summary-not-needed-by = { $reviews }: nicht nötig, { $by }
summary-not-known-yet = { $reviews }: noch nicht bekannt
summary-not-known = Noch nicht bekannt
summary-already-signed = Schon zugestimmt
summary-nobody-yet = Noch niemand
summary-signer = { $name }, { $day }
summary-signer-out-of-date = { $name }, { $day } (nicht mehr aktuell)

## The page: decline

decline-title = Der Plan passt so nicht für uns
decline-main-reason = Was ist der Hauptgrund?
decline-anything = Soll { $company } noch etwas wissen?
decline-optional = (optional)
decline-send = Senden
decline-send-my-answer = Nein, Antwort senden
decline-seen-by = { $company } sieht Ihre Antwort und Ihren Namen. Erinnerungen hören auf. Sie können es sich jederzeit anders überlegen.
decline-say-why = Bitte nennen Sie den Grund in ein paar Worten.
decline-sent = Gesendet. Danke für Ihre Offenheit. Mehr wird nicht von Ihnen erwartet.
decline-waits = Auf diesem Gerät gespeichert. Ihre Antwort wird gesendet, sobald Sie wieder online sind.
decline-waits-in-window = Nur in diesem Fenster: Lassen Sie es offen. Ihre Antwort wird gesendet, sobald Sie wieder online sind.
decline-changed = Der Plan hat sich in diesem Moment geändert, und nichts wurde festgehalten. Bitte senden Sie es noch einmal.
decline-you-said-no = Sie haben diesen Plan am { $day } abgelehnt: „{ $reason }“. { $company } kann das sehen. Mehr wird nicht von Ihnen erwartet.
decline-taken-back = Zurückgezogen. Sie können mit dem Plan weitermachen.

## The page: pause

pause-title = Pausieren
pause-instead = Stattdessen pausieren?
pause-until = Bis
pause-act = Pausieren
pause-what = Bis dahin wird niemand erinnert, und nichts gilt als überfällig. Sie können jederzeit fortsetzen.
pause-done = Bis { $day } pausiert.
pause-line = Von { $name } bis { $day } pausiert. Bis dahin wird niemand erinnert.
pause-resume = Fortsetzen
pause-resumed = Fortgesetzt.

## The page: share

share-act = Teilen
share-title = Mit jemandem bei { $company } teilen
share-name = Name
share-email = E-Mail
share-what-for = Wofür?
share-reads-along = Liest mit
share-owns-a-step = Übernimmt einen Schritt
share-which-step = Welcher Schritt?
share-is-asked-to-sign = Soll zustimmen
share-copy-link = Link kopieren
share-do-not-forward = Bitte leiten Sie Ihren eigenen Link nicht weiter: Wer ihn öffnet, handelt in Ihrem Namen.
share-link-made = Der Link ist fertig. Kopieren Sie ihn und senden Sie ihn an die Person.
share-copied = Kopiert. Senden Sie ihn an die Person.
share-link = Link
share-message = Nachricht
share-copy-message = Nachricht kopieren
share-message-read = Guten Tag { $name }, { $by } möchte Ihnen „{ $title }“ zeigen. Sie brauchen kein Konto:
share-message-step = Guten Tag { $name }, { $by } bittet Sie, sich „{ $step }“ in „{ $title }“ anzusehen. Sie brauchen kein Konto:
share-message-sign = Guten Tag { $name }, { $by } bittet Sie, „{ $title }“ zu lesen und zuzustimmen. Es ist kein Vertrag, und niemand ist zum Kauf verpflichtet:

## The page: signing

signing-to-this-plan-not-to-a-purchase = zu diesem Plan, nicht zu einem Kauf
signing-the-plan = Plan insgesamt
signing-withdraw = Zurückziehen
signing-you-signed = Zugestimmt am { $day }
signing-only-by = { $signed }, bisher nur von { $company }
signing-added-since = { $n ->
        [one] { $signed }, seitdem { $n } Schritt hinzugefügt
       *[other] { $signed }, seitdem { $n } Schritte hinzugefügt
    }
signing-changed-since-somehow = { $signed }. Der Plan ist nicht mehr genau der, dem zugestimmt wurde
signing-changed-since = Seit der Zustimmung von { $name } geändert ({ $n })
signing-changed-since-you = Seit Ihrer Zustimmung geändert ({ $n })
signing-changed-by-your-side = Auf Ihrer Seite geändert ({ $n })
signing-signed-day = { $signer }. Zugestimmt am { $day }.
signing-out-of-date = Nicht mehr aktuell: { n-change }
signing-on-this-device = Ihre Zustimmung ist auf diesem Gerät.
signing-in-this-window = Ihre Zustimmung ist nur in diesem Fenster: Lassen Sie es offen.
signing-sent-if-unchanged = Sie wird gesendet, sobald Sie wieder online sind, sofern der Plan dann noch der ist, den Sie gelesen haben.
signing-changed-before-it-arrived = { $n ->
        [one] 1 Punkt hatte sich vorher geändert.
       *[other] { $n } Punkte hatten sich vorher geändert.
    }
signing-see-what-changed = Änderungen ansehen
signing-act-ready = { $what }: bereit. Bestätigen Sie Ihre E-Mail-Adresse, dann zählt es.

signing-nobody-has-signed-yet = Noch hat niemand zugestimmt.
signing-not-recorded = Ihre Zustimmung wurde nicht festgehalten.
signing-what-was-said = Was gesagt wurde
signing-not-signed-yet = Noch nicht zugestimmt
signing-who-stands-behind-it = Zustimmungen
signing-see-and-renew = Ansehen und erneuern
signing-what-changed = Was sich geändert hat
signing-read-and-sign-again = Lesen und erneut zustimmen
signing-the-plan-was-changed-since = Der Plan wurde seither geändert. Was genau, erfahren Sie, wenn Sie online sind.
signing-ask-for-a-link-by = Bitten Sie um einen Link per E-Mail und sagen Sie es noch einmal.
signing-find-out-who-it-was = Finden Sie heraus, wer es war, und antworten Sie.
signing-this-is-recorded-as-your = Sie können es sich jederzeit anders überlegen.
signing-of = { " " }zu „{ $wording }“
signing-if-the-plan-is-then = { $waiting }, sofern der Plan dann noch der ist, den Sie gelesen haben.
signing-nobody-signs-for-you-this = Niemand stimmt für Sie zu. Das ist anders, als Sie es gesehen haben:
signing-read-again = Noch einmal lesen
signing-leave-it = Dabei belassen
signing-put-away = Ausblenden
signing-read-what-was-signed = Zugestimmten Plan lesen
signing-said-no = { $name } hat abgelehnt
signing-line-declined = { $who }, { $day }
signing-asks-you = { $name } bittet um Ihre Zustimmung
signing-line-asked = { $who } zu diesem Plan
signing-signed-by = Zustimmung von { $name }, { $day }
signing-signatures = Zustimmungen
signing-taken-back = Zurückgezogen { $at }.
signing-taken-back-because = Zurückgezogen { $at }: { $note }
signing-changes-since = { n-change } seither
signing-lapse = { $changes }. { $then }
signing-lapse-first = { $changes }, zuerst { $at }. { $then }
signing-changes-by-own-side = { n-change } durch das eigene Unternehmen
signing-stands-again = Sie wird wieder aktuell, wenn die Änderung rückgängig gemacht wird oder { $name } erneut zustimmt.
signing-to-be-renewed = Die Zustimmung muss erneuert werden.
signing-added = Seither vom Anbieter hinzugefügt, nicht Teil der Zustimmung: { $places }.
signing-you-said-no = Sie haben diesen Plan abgelehnt
signing-no-was-said = Diesen Plan abgelehnt
signing-not-verified = Die Adresse ist nicht verifiziert, daher zählt das nicht als Entscheidung des Kunden.
signing-set-aside = Vom Portal außer Kraft gesetzt, { $at }:
signing-asked = { $who } hat um die Zustimmung von { $whom } gebeten, { $at }
signing-somebody = jemandem
signing-act-sign = Ihre Zustimmung
signing-act-confirm = Ihr Ja
signing-act-decline = Ihre Antwort
signing-act-withdraw = Ihre Rücknahme
signing-act-ask = Ihre Anfrage
signing-act-inspect = Ihr Statusabgleich
signing-act-sending = { $what } wird gesendet.
signing-act-waiting = { $what } wird gesendet, sobald Sie wieder online sind
signing-act-changed = { $what } wurde nicht festgehalten: Der Plan hatte sich geändert.
signing-act-incomplete = { $what } wurde nicht festgehalten: Es fehlt etwas.
signing-act-blocked = { $what } hat den Server nicht erreicht.
signing-act-refused = { $what } wurde nicht festgehalten.
signing-not-yet = Die Zustimmung ist noch nicht möglich: { n-thing-is }.

## The page: terms

terms-no-goal-is-written = Noch ohne Ziel.
terms-no-date-is-set = Kein Datum ist festgelegt.
terms-there-are-no-steps = Es gibt keine Schritte.
terms-nobody-owns-it = niemand verantwortlich
terms-with = mit { $partner }
terms-due = fällig { $due }
terms-fixed-on = fest am { $fixedon }
terms-a-step-that-is-gone = ein Schritt, den es nicht mehr gibt
terms-measure = Messgröße: { $measure }
terms-finish-line = Zielwert: { $target }
terms-judged-by = Entscheidung: { $owner }
terms-without-words = Ohne Text
terms-if-so = falls es eintritt: { $contingency }
terms-watched-by = verantwortlich: { $owner }
terms-not-needed = nicht nötig
terms-needed = nötig
terms-reviews-needed = Nötig: { $reviews }.
terms-reviews-not-needed = Nicht nötig: { $reviews }.
terms-reviews-not-said = Nicht angegeben: { $reviews }.
terms-none = Keine.
terms-go-live = { $day }, für Go-live verantwortlich: { $owner }.
terms-go-live-unowned = { $day }, noch niemand für Go-live verantwortlich.
terms-contract-by = Vertrag bis { $day }.
terms-days-range = { $least }–{ $n } Arbeitstage
terms-after = nach { $steps }
terms-yours = Ihrer

## The page: changes

changes-is-now = ist jetzt
changes-is-new = ist neu
changes-was-taken-out = wurde entfernt
changes-what-changed-could-not-be = Die Änderungen konnten gerade nicht gelesen werden.
changes-reading-what-changed = Änderungen werden gelesen …
changes-what-changed-needs-the-connection = Für die Änderungen ist eine Verbindung nötig.
changes-nothing-has-changed-since-then = Seither hat sich nichts geändert.
changes-show-all = Alle { $sorted } anzeigen
changes-moved-times = { $day }, { $moves ->
        [1] einmal
       *[other] { $moves }-mal
    } verschoben
changes-by = { $who }, { $when }
changes-who-and-others = { $who } und { $others }

## The page: check-in

inspection-mutual-action-plan = Gemeinsamer Fahrplan
inspection-go-on = Weiter
checkin-where = Statusabgleich · { $n } von { $of } · { $minutes ->
        [0] unter 1 Min.
       *[other] { $minutes } Min.
    }
checkin-build-where = Plan aufbauen · { $n } von { $of } · { $minutes ->
        [0] unter 1 Min.
       *[other] { $minutes } Min.
    }
checkin-room = Go-live { $date }, Puffer { $n }
checkin-room-short = Go-live { $date }, { $n ->
        [one] { $n } Arbeitstag zu knapp
       *[other] { $n } Arbeitstage zu knapp
    }
checkin-leave = Vorerst verlassen
checkin-back-to-plan = Zurück zum Plan
checkin-stops = Stationen des Statusabgleichs
checkin-is-here = { $name } ist da
checkin-back = Zurück
checkin-next-item = Nächster Schritt
checkin-stop-goal = Ziel und Go-live
checkin-stop-steps = Schritte vom Go-live zurück
checkin-stop-owners = Wer macht was
checkin-stop-people = Wer noch mitredet
checkin-stop-paper = Prüfungen
checkin-stop-criteria = Woran wir es messen
checkin-stop-obstacles = Was dazwischenkommen könnte
checkin-stop-changes = Was sich geändert hat
checkin-stop-due = Überfällig und fällig
checkin-stop-decide = Zu entscheiden
checkin-stop-risks = Risiken
checkin-stop-meeting = Nächster Termin
checkin-next-goal = Weiter: Ziel und Go-live
checkin-next-steps = Weiter: Schritte vom Go-live zurück
checkin-next-owners = Weiter: wer macht was
checkin-next-people = Weiter: wer noch mitredet
checkin-next-paper = Weiter: Prüfungen
checkin-next-criteria = Weiter: woran wir es messen
checkin-next-obstacles = Weiter: was dazwischenkommen könnte
checkin-next-changes = Weiter: was sich geändert hat
checkin-next-due = Weiter: überfällig und fällig
checkin-next-decide = Weiter: zu entscheiden
checkin-next-risks = Weiter: Risiken
checkin-next-meeting = Weiter: nächster Termin
checkin-changed-since = Was sich seit { $day } geändert hat
checkin-first = Das ist der erste Statusabgleich.
checkin-noted-then = Damals notiert
checkin-nothing-to-decide = Nichts ist mehr zu entscheiden.
checkin-started = { $name } hat einen Statusabgleich begonnen.
checkin-left = Sie haben einen Statusabgleich bei „{ $stop }“ verlassen.
checkin-what-should-differ = Was soll anders sein, wenn Sie live sind?
checkin-in-their-words = In den Worten des Kunden
checkin-when-live = Wann möchten Sie live sein?
checkin-go-live-owner = Verantwortlich für Go-live
checkin-whose-date = Wer ist verantwortlich?
checkin-days-left = { $n ->
        [one] Noch { $n } Arbeitstag bis zum Go-live.
       *[other] Noch { $n } Arbeitstage bis zum Go-live.
    }
checkin-steps-need = Die Schritte brauchen { $n }; Puffer: { $buffer }.
checkin-steps-need-more = { $n ->
        [one] Die Schritte brauchen { $n } Arbeitstag mehr.
       *[other] Die Schritte brauchen { $n } Arbeitstage mehr.
    }
checkin-earliest = Frühestens am { $day } möglich.
checkin-do-this = Übernehmen: { $what }
checkin-due = fällig { $day }
checkin-was-due = war am { $day } fällig, { $late }
checkin-done = Erledigt
checkin-new-date = Neues Datum
checkin-blocked = Blockiert
checkin-not-needed = Nicht nötig
checkin-is-done = Heute erledigt.
checkin-is-blocked = Blockiert.
checkin-is-dropped = Nicht mehr nötig.
checkin-moved = Auf { $day } verschoben.{ $effect }
checkin-buffer-moves = { " " }Puffer { $before } → { $after }.
checkin-suggested-to = Vorschlag an { $name }: { $what }
checkin-suggested-date = { $day } als Vorschlag an { $name }.{ $effect }
checkin-why = Warum?
checkin-why-waiting = Warten auf { $company }
checkin-why-work = Mehr Aufwand
checkin-why-other = Anderer Grund
checkin-because = { $says } { $why }.
checkin-moved-because = Auf { $day } verschoben: { $why }.
checkin-wrap-up = Abschluss
checkin-another-time = Andere Zeit
checkin-take-time = Diese Zeit nehmen
checkin-zone = ({ $zone })
checkin-zone-there = ({ $zone }; { $time } in { $place })
checkin-who-was-here = Wer da war
checkin-somebody-else = Noch jemand
checkin-name-at = Name, { $company }
checkin-agreed = Was wir vereinbart haben
checkin-optional = (optional)
checkin-to-confirm = Von { $company } zu bestätigen: { $n }
checkin-person-confirms = { $name } { $n }
checkin-copy-for = Nachricht an { $name } kopieren
checkin-message = Guten Tag { $name }, von heute: { $n ->
        [one] { $n } Punkt für Sie zum Bestätigen,
       *[other] { $n } Punkte für Sie zum Bestätigen,
    } etwa { $minutes ->
        [one] eine Minute.
       *[other] { $minutes } Minuten.
    } Bitte nutzen Sie Ihren Link zu unserem Plan.
checkin-message-next = Nächster Termin: { $at }.
checkin-finish = Abschließen
checkin-finish-and-book = Abschließen und { $day } festlegen
checkin-finish-without = Ohne nächsten Termin abschließen
checkin-needs-connection = Dafür ist eine Verbindung nötig. Ihre Auswahl bleibt erhalten.
checkin-may-not = Mit Ihrem Link können Sie nichts festhalten. Jemand anderes, der da ist, kann es.
checkin-noted-title = Statusabgleich
checkin-noted = Notiert.
checkin-counts-once = Notiert. Es zählt als Statusabgleich, sobald { $name } ihn bestätigt.
checkin-was-here = Notiert. { $n ->
        [one] { $names } war da.
       *[other] { $names } waren da.
    }
checkin-next-meeting-is = Nächster Termin:
checkin-add-to-calendar = In den Kalender
checkin-all = Statusabgleiche
checkin-show-all = Alle Statusabgleiche
checkin-none-yet = Noch kein Statusabgleich.
checkin-last = Letzter Statusabgleich { $day }
checkin-row = { $time }, { $name }
checkin-row-with = { $time }, { $name } mit { $names }
checkin-person-connected = { $name }, verbunden
checkin-ask-to-confirm = { $name } hat einen Statusabgleich mit { $company } notiert. Wenn Sie dabei waren, bestätigen Sie es.
checkin-i-was-there = Ich war dabei
checkin-not-open = Der Plan ist noch nicht geöffnet. Versuchen Sie es noch einmal.
checkin-already-recorded = Sie haben vor weniger als zehn Minuten einen Statusabgleich notiert: Er gilt. Es wurde nichts doppelt notiert.
checkin-changed = Der Plan hat sich gerade geändert. Sehen Sie noch einmal hin und schließen Sie dann ab.
checkin-no-server = Der Server war nicht erreichbar. Versuchen Sie es noch einmal; Ihre Auswahl bleibt erhalten.

## The page: due

due-late = Überfällig
due-held-up = Aufgehalten
due-should-have-started = Beginn überfällig
due-due-in-the-next-two = Fällig in den nächsten zwei Wochen
due-under-way = In Arbeit

## The page: status

status-who-wrote-what = Wer was geschrieben hat
status-download-the-plan = Plan herunterladen
status-keyboard-shortcuts = Tastenkürzel
status-plan = Plan
status-named = genannt { $name }
status-no-side = keine Seite
status-nobody-else-is-here = Sonst ist niemand da
status-dismiss = Schließen
skips-skip = Springen zu
skips-for-you = Zu „Für Sie“ springen
skips-plan = Zum Plan springen
skips-signatures = Zu den Zustimmungen springen
status-here-now = Jetzt da: { $names } und Sie
status-is-here = { $name } ist da
status-redo = Wiederholen
status-keys-add = Enter
status-shortcut-add = im Titel eines Schritts: neuer Schritt darunter
status-keys-details = Strg oder ⌘ + Enter
status-shortcut-details = im Titel eines Schritts: seine Details
status-keys-move = Alt + ↑ oder ↓
status-shortcut-move = einen Schritt, ein Kriterium oder ein Risiko verschieben
status-keys-date = Alt + ← oder →
status-shortcut-date = auf der Zeitachse: Datum eines Schritts um einen Arbeitstag verschieben
status-keys-link = L
status-shortcut-link = auf der Zeitachse: einen Schritt mit einem anderen verknüpfen
status-keys-undo = Strg oder ⌘ + Z
status-shortcut-undo = Ihre letzte Änderung rückgängig machen
status-keys-redo = Umschalt + Strg oder ⌘ + Z, Strg + Y
status-shortcut-redo = wiederholen
status-keys-leave = Esc
status-shortcut-leave = ein Feld verlassen, Geöffnetes schließen
status-keys-line = Umschalt + Enter
status-shortcut-line = neue Zeile in einem Kommentar

## The page: kept

kept-your-edits-are-in-this = Ihre Änderungen sind nur in diesem Fenster. { $stay }
kept-not-connected = Nicht verbunden
kept-the-connection-has-ended-what = Die Verbindung ist beendet. Was Sie sehen, kann veraltet sein.
kept-not-connected-your-last-edits = Nicht verbunden; Ihre letzten Änderungen sind nur auf diesem Gerät
kept-they-were-not-accepted-by = Der Server hat sie noch nicht angenommen.
kept-not-connected-your-last-edits-2 = Nicht verbunden; Ihre letzten Änderungen sind nur in diesem Fenster
kept-this-page-shows-the-plan = Diese Seite zeigt den Plan, ohne dass ihn jemand ändern kann.
kept-this-link-is-for-reading = Dieser Link ist nur zum Lesen. Bitten Sie die Person, die ihn gesendet hat, um einen zum Schreiben.
kept-read-only = Nur lesen
kept-what-is-shown-may-be = Was Sie sehen, kann veraltet sein. Es wird aktualisiert, sobald es eine Verbindung gibt.
kept-you-can-go-on-writing = Sie können weiterschreiben: Es wird auf diesem Gerät gespeichert und später gesendet.
kept-you-can-go-on-writing-2 = Sie können weiterschreiben: Es bleibt in diesem Fenster und wird später gesendet. { $stay }
kept-offline-your-edits-are-saved = Offline. Ihre Änderungen sind auf diesem Gerät gespeichert
kept-they-are-sent-as-soon = Sie werden gesendet, sobald es eine Verbindung gibt.
kept-offline-your-edits-are-in = Offline. Ihre Änderungen sind nur in diesem Fenster
kept-not-yet-saved-anywhere = Noch nirgends gespeichert. { $stay }
kept-connecting-to-the-server = Verbindung zum Server wird aufgebaut.
kept-saved-on-this-device-connecting = Auf diesem Gerät gespeichert. Wird verbunden …
kept-your-edits-are-sent-as = Ihre Änderungen werden gesendet, sobald es eine Verbindung gibt.
kept-saved-on-this-device = Auf diesem Gerät gespeichert
kept-being-sent-to-the-server = Wird an den Server gesendet.
kept-everything-you-wrote-is-saved = Alles, was Sie geschrieben haben, ist auf dem Server gespeichert.
kept-saved-on-the-server-only = Nur auf dem Server gespeichert
kept-this-browser-keeps-nothing-on = Dieser Browser speichert nichts auf dem Gerät. { $then }
kept-stay = Lassen Sie diese Seite offen.
kept-stay-without-a-connection = Lassen Sie diese Seite ohne Verbindung offen.
kept-offline = Offline
kept-offline-on-this-phone = Offline. Auf diesem Telefon gespeichert.
kept-offline-on-this-device = Offline. Auf diesem Gerät gespeichert.
kept-offline-and = { $says }. { $hint }
kept-saving = Wird gespeichert …
kept-connecting = Wird verbunden …
kept-saved = Gespeichert

## The page: states

states-offline = Offline.
states-this-plan-was-not-opened = Dieser Plan wurde auf diesem Gerät noch nie geöffnet, daher gibt es noch nichts zu zeigen. Er öffnet sich von selbst, sobald der Server erreichbar ist.
states-loading-the-plan = Plan wird geladen …
start-a-plan = Ein Plan mit Ihrem Kunden
start-a-plan-with = Ein Plan mit { $company }
start-who = Wer
start-your-company = Ihr Unternehmen
start-customer = Kunde
start-contact = Ihr Kontakt dort
start-what-do-you-know = Was wissen Sie schon von { $company }?
start-goal = Was soll nach dem Go-live anders sein?
start-go-live = Wann soll der Go-live sein?
start-who-says-it = Wer sagt das
start-they-told-me = Der Kunde hat es mir gesagt
start-ask = { $name } fragen: Das sind dann die ersten Fragen auf der Seite von { $name }
start-steps = Schritte
start-size = { n-step } · { working-days }
start-empty = Leer
start-preview = Schritte der Vorlage
start-step = { days } · { $company }
start-begins-by = Für den Go-live am { $date } geht es spätestens am { $day } los.
start-create = Plan anlegen
start-or = Oder direkt in den Plan schreiben:
start-who-is-missing = Geben Sie an, wer der Kunde ist und wer dort Ihr Kontakt ist.
start-title = { $customer } und { $own }
start-created = Angelegt. Alles darin ist Ihr Vorschlag, bis { $company } es festlegt.
start-on-a-call = Im Gespräch gemeinsam aufbauen
start-copy-message = Nachricht an { $name } kopieren
start-message = Guten Tag { $name }, hier ist ein erster Entwurf unseres Plans bis zu Ihrem Go-live. Bitte korrigieren Sie ihn: etwa 2 Minuten, ohne Konto, und nichts gilt, bevor Sie zustimmen.
start-buyer = { $company } bereitet diesen Plan vor. Mit zwei Antworten können Sie ihn beginnen.
start-thanks = Danke. { $name } sieht das und schlägt die Schritte vor.
template-name-mid = Software für den Mittelstand
template-name-ent = Großunternehmen mit Recht und IT-Sicherheit
template-name-smb = Kleines Team
template-criteria = Festlegen, woran wir es messen
template-pilot = Pilot
template-security-questionnaire = Fragebogen zur IT-Sicherheit
template-technical-review = Technische Prüfung
template-references = Gespräch mit zwei Referenzkunden
template-business-case = Wirtschaftlichkeit
template-security-review = Prüfung der IT-Sicherheit
template-data-protection = Datenschutzvereinbarung
template-budget = Budgetgenehmigung
template-procurement-review = Prüfung durch den Einkauf
template-contract-review = Vertragsprüfung
template-contract-signed = Vertragsabschluss
template-setup = Einrichtung
template-training = Schulung
template-trial-run = Probelauf vor dem Go-live
states-nothing-has-been-written-yet = Noch wurde nichts geschrieben.

## The page: rescued

rescued-the-plan-as-you-last = Der Plan, wie Sie ihn zuletzt gesehen haben, wurde vollständig aufbewahrt.
rescued-copy = Kopieren
rescued-copied = Kopiert.
rescued-download = Herunterladen
rescued-taken-out = entfernt
rescued-what-you-wrote = Nicht im Plan: was Sie geschrieben haben
rescued-it-now-reads = Jetzt steht da: { $now }

## The page: place

## The page: entries

entries-alt-and-an-arrow-key = Alt mit Pfeiltaste verschiebt den Eintrag.
entries-remove = Entfernen: { $what }
entries-moved-up = Nach oben verschoben: { $what }.
entries-moved-down = Nach unten verschoben: { $what }.

## The page: fields

fields-that-day-does-not-exist = Diesen Tag gibt es nicht. Geben Sie ihn noch einmal ein oder wählen Sie ihn im Kalender.
fields-choose-a-year-between-1900 = Wählen Sie ein Jahr zwischen 1900 und 2999.
fields-type-whole-working-days-0 = Geben Sie ganze Arbeitstage ein, 0 bis 999.
fields-type-minutes-1-to-1440 = Geben Sie Minuten ein, 1 bis 1440.
fields-an-address-looks-like-name = Eine Adresse sieht so aus: name@firma.de.
fields-a-link-begins-with-https = Ein Link beginnt mit https://.

## The page: person-picker

person-picker-somebody-unknown = Unbekannte Person
person-picker-type-a-name-to-add = Namen eingeben, um jemanden hinzuzufügen.
person-picker-find-or-add-a-person = Person suchen oder hinzufügen
person-picker-nobody = Niemand
person-picker-add = „{ $name }“ bei { $company } hinzufügen
person-picker-no-longer-in-the-plan = nicht mehr im Plan
person-picker-type-a-name = { $name }: Namen eingeben, um jemanden zu suchen oder hinzuzufügen

## The page: authors

authors-each-text-shows-who-wrote = Jeder Text zeigt, wer ihn geschrieben hat.
authors-show-alone = Nur { $name } zeigen
authors-part = { $who } { $percent }
authors-the-plan-is-shown-as = Der Plan wird wie immer angezeigt.
authors-no-text-has-been-written = Noch wurde kein Text geschrieben.
authors-show-the-plan-as-always = Plan wie immer anzeigen
authors-who-set-the-dates-and = Wer Termine und Verantwortliche festgelegt hat, konnte gerade nicht gelesen werden.
authors-who-set-the-dates-and-2 = Um zu sehen, wer Termine und Verantwortliche festgelegt hat, ist eine Verbindung nötig.

## The page: shares

shares-when-the-plan-was-made = Beim Anlegen des Plans
shares-you = Sie
shares-person-unverified = { $name } ({ $company }, nicht verifiziert)
shares-set-by = { $who }, { $day }
shares-set-by-later = { $who }, eingegangen am { $day }
shares-not-recorded = Nicht festgehalten
shares-from-the-start = von Anfang an

## The page: plan-controller

plan-controller-days-were-added = { $n ->
        [0] Kein Tag wurde hinzugefügt.
        [one] { $n } Tag wurde hinzugefügt.
       *[other] { $n } Tage wurden hinzugefügt.
    }
holidays-none = In dieser Datei wurde kein freier Tag gefunden. Wählen Sie eine Kalenderdatei (.ics) mit den gesetzlichen Feiertagen eines Landes.
plan-controller-holidays-unread = Die Datei wurde nicht gelesen: Dafür ist eine Verbindung zum Server nötig. Versuchen Sie es noch einmal, wenn Sie verbunden sind.
plan-controller-time-there = { $here } ({ $time } in { $place })
plan-controller-undone = Rückgängig gemacht.
plan-controller-no-longer-undone = Das lässt sich nicht mehr einzeln rückgängig machen: Seither wurde etwas darüber geschrieben.
plan-controller-removed = Entfernt: { $label }
plan-controller-not-saved = Nicht gespeichert. { $reason }

## The page: attest-controller

attest-controller-something-between-this-page-and = Etwas zwischen dieser Seite und dem Server hat an seiner Stelle geantwortet.
attest-controller-sent-soon = { $where } Wird gesendet, sobald der Server es annimmt.
attest-controller-sent-when-online = { $where } Wird gesendet, sobald Sie wieder online sind.
attest-controller-link-refused = Der Server nimmt diesen Link nicht mehr an.
attest-controller-link-refused-because = Der Server nimmt diesen Link nicht mehr an. { $reason }

## The page: confirm

## The page: rescued

rescued-this-page-may-not-copy = Diese Seite darf nicht kopieren. Laden Sie es stattdessen herunter.

## The page: plan-controller

plan-controller-you-left-the-check-in = Sie haben den Statusabgleich vorerst verlassen.

## The page: remedies

remedies-this-page-may-not-use = Diese Seite darf den Server des Plans nicht nutzen
remedies-open-the-plan-from-the = Öffnen Sie den Plan aus dem Portal: Hier lässt sich nichts speichern, und Sie können nicht zustimmen. Ist das Ihr Portal: Starten Sie das Relay mit --allow-origin { $page }

## The page: mutual-action-plan

## The page: since

since-since-the-beginning-of = Ab dem Tag
since-what-changed-since = Was sich geändert hat seit …
since-added = { $name } ist neu
since-removed = { $name } wurde entfernt
since-restored = { $name } ist wieder da
since-written = { $name }: Text geändert
since-done = { $name } am { $day } erledigt
since-started = { $name } am { $day } begonnen
since-links = { $name } wartet auf andere Schritte als zuvor
since-was = war

## The page: record

record-somebody-of-the-s = jemand vom { $side ->
        [buyer] Kunden
       *[seller] Anbieter
    }
record-somebody-whom-the-record-does = jemand, den das Protokoll nicht nennt

## The page: words of elements

elements-short-criteria = Kriterien
elements-short-paper = Prüfungen
elements-short-meeting = Termin

## The page: words of change-words

change-words-basics-goal = Ziel
change-words-basics-plan-go-live = Go-live
change-words-basics-plan-go-live-owner = Verantwortlich für Go-live
change-words-basics-plan-close-date = Vertragsdatum
change-words-entities-steps = Schritt
change-words-entities-criteria = Erfolgskriterium
change-words-entities-risks = Risiko
change-words-fields-title = Titel
change-words-fields-kind = Phase
change-words-fields-review = Prüfung
change-words-fields-owner = Verantwortlich
change-words-fields-partner = Gegenüber
change-words-fields-due = Fälligkeit
change-words-fields-fixed-on = fester Tag
change-words-fields-days = Arbeitstage
change-words-fields-days-min = Arbeitstage mindestens
change-words-fields-after = worauf er wartet
change-words-fields-text = Wortlaut
change-words-fields-measure = Messgröße
change-words-fields-target = Zielwert
change-words-fields-contingency = falls es eintritt
change-words-fields-removed = entfernt
change-words-fields-dropped = entfällt

## The page: words of signing

signing-standings-live = Aktuell
signing-standings-amended = Vom eigenen Unternehmen geändert
signing-standings-lapsed = Nicht mehr aktuell
signing-standings-withdrawn = Zurückgezogen
signing-standings-unknown = Zugestimmt

## The page: words of changes

changes-texts-goal = Ziel
changes-texts-title = Titel des Plans
changes-texts-meeting-at = Nächster Termin

## The page: words of remedies

remedies-unknown-title = Der Plan kann nicht angezeigt werden
remedies-unknown-then = Laden Sie die Seite neu. Bleibt es so, wenden Sie sich an den Betreiber dieser Seite.
remedies-expired-title = Ihr Link ist abgelaufen
remedies-expired-then = Öffnen Sie den Plan noch einmal aus dem Portal oder bitten Sie um einen neuen Link. Was Sie offline geschrieben haben, bleibt auf diesem Gerät gespeichert.
remedies-token-title = Dieser Link funktioniert nicht
remedies-token-then = Öffnen Sie den Plan noch einmal aus dem Portal oder bitten Sie um einen neuen Link. Was Sie offline geschrieben haben, bleibt auf diesem Gerät gespeichert.
remedies-token-provider-title = Die Anmeldung hat nicht geklappt
remedies-token-provider-then = Das Portal hat nicht gesagt, wer Sie sind. Melden Sie sich noch einmal im Portal an und laden Sie dann die Seite.
remedies-no-plan-title = Diesen Plan gibt es nicht
remedies-no-plan-then = Vielleicht wurde er gelöscht, oder der Link ist unvollständig. Fragen Sie die Person, die ihn gesendet hat.
remedies-forbidden-title = Hier dürfen Sie diesen Plan nicht öffnen
remedies-forbidden-then = Öffnen Sie ihn aus dem Portal oder bitten Sie um einen eigenen Link. Ist das Ihr Portal: Das Token muss für diesen Plan gelten.
remedies-policy-title = Diese Seite darf sich nicht mit dem Server des Plans verbinden
remedies-policy-then = Wenden Sie sich an den Betreiber dieser Seite: Das connect-src ihrer Content Security Policy muss das Relay nennen, mit https und mit wss.
remedies-core-title = Der Plan konnte nicht gestartet werden
remedies-core-then = Laden Sie die Seite neu. Ist das Ihr Portal: countersign.wasm muss neben dem Skript liegen, und die Content Security Policy muss 'wasm-unsafe-eval' erlauben.
remedies-crashed-title = Der Plan wurde wegen eines Fehlers beendet
remedies-crashed-then = Laden Sie die Seite neu. Was gespeichert war, ist noch da.
remedies-malformed-title = Der Server hat diese Seite nicht verstanden
remedies-malformed-then = Laden Sie die Seite neu, damit beide dieselbe Version haben.
remedies-too-large-title = Diese Änderung ist zu groß
remedies-too-large-then = Laden Sie die Seite neu und schreiben Sie es in kleineren Teilen.
remedies-identity-title = Dieser Link ist für jemand anderen
remedies-identity-then = Laden Sie die Seite neu, um den Plan als diese Person zu öffnen.
remedies-conflict-title = Der Plan wurde auf dem Server ersetzt
remedies-conflict-then = Laden Sie die Seite neu. Was Sie geschrieben haben und noch nicht gesendet war, bleibt auf diesem Gerät gespeichert.
remedies-unsafe-title = Der Server hat etwas gesendet, das diese Seite nicht sicher öffnen kann
remedies-unsafe-then = Nichts davon wurde übernommen. Sie sehen die Kopie auf diesem Gerät, mit allem, was Sie geschrieben haben. Wenden Sie sich an den Betreiber des Servers.
remedies-closed-title = Der Server hat die Sitzung beendet
remedies-closed-then = Versuchen Sie es noch einmal oder laden Sie die Seite neu.
remedies-attributes-title = Der Plan ist nicht eingerichtet
remedies-attributes-then = Das Element braucht die Attribute relay und plan sowie ein token oder einen tokenProvider.

## The page: words of place

place-roots-goal = Ziel
place-roots-title = Titel
place-roots-plan = Plan
place-roots-meeting = Nächster Termin
place-roots-paper = Recht, IT-Sicherheit und Einkauf
place-roots-holidays = Feiertag
place-roots-proposals = Vorschlag
place-in = { $field } ({ $root ->
        [goal] Ziel
        [title] Titel
        [plan] Plan
        [meeting] nächster Termin
        [paper] Prüfungen
        [holidays] Feiertag
       *[proposals] Vorschlag
    })
place-field-of = { $kin ->
        [steps] Schritt „{ $name }“: { $field }
        [people] Person „{ $name }“: { $field }
        [criteria] Kriterium „{ $name }“: { $field }
        [risks] Risiko „{ $name }“: { $field }
       *[comments] Kommentar „{ $name }“: { $field }
    }
place-field-of-gone = { $kin ->
        [steps] Schritt, den es nicht mehr gibt: { $field }
        [people] Person, die es nicht mehr gibt: { $field }
        [criteria] Kriterium, das es nicht mehr gibt: { $field }
        [risks] Risiko, das es nicht mehr gibt: { $field }
       *[comments] Kommentar, den es nicht mehr gibt: { $field }
    }
place-entry = { $kin ->
        [steps] Schritt „{ $name }“
        [people] Person „{ $name }“
        [criteria] Kriterium „{ $name }“
        [risks] Risiko „{ $name }“
       *[comments] Kommentar „{ $name }“
    }
place-entry-gone = { $kin ->
        [steps] Schritt, den es nicht mehr gibt
        [people] Person, die es nicht mehr gibt
        [criteria] Kriterium, das es nicht mehr gibt
        [risks] Risiko, das es nicht mehr gibt
       *[comments] Kommentar, den es nicht mehr gibt
    }
place-yes = ja
place-no = nein
place-fields-title = Titel
place-fields-notes = Notizen
place-fields-kind = Phase
place-fields-review = Prüfung
place-fields-owner = Verantwortlich
place-fields-partner = Gegenüber
place-fields-days = Arbeitstage
place-fields-days-min = Wenigste Arbeitstage
place-fields-due = Fälligkeit
place-fields-fixed-on = Fester Tag
place-fields-status = Status
place-fields-started-on = Tatsächlicher Beginn
place-fields-done-on = Tatsächliches Ende
place-fields-rank = Platz in der Liste
place-fields-removed = Entfernung
place-fields-after = Verknüpfung
place-fields-name = Name
place-fields-email = E-Mail
place-fields-side = Unternehmen
place-fields-role = Rolle
place-fields-job-title = Position
place-fields-met = Kennengelernt
place-fields-left = Ausgeschieden
place-fields-text = Text
place-fields-measure = Messgröße
place-fields-target = Zielwert
place-fields-likelihood = Wahrscheinlichkeit
place-fields-impact = Auswirkung
place-fields-contingency = Falls es eintritt
place-fields-resolved = Geklärt
place-fields-go-live = Go-live
place-fields-go-live-owner = Verantwortlich für Go-live
place-fields-close-date = Vertragsdatum
place-fields-time-zone = Zeitzone
place-fields-profile = Größe
place-fields-paused-until = Pause
place-fields-workweek = Arbeitstage
place-fields-at = Zeit
place-fields-minutes = Dauer
place-fields-agenda = Agenda
place-fields-link = Link

## The page: words of deal

## The page: words of word

word-sides-buyer = Kunde
word-sides-portal = Portal
word-sides-seller = Anbieter
word-elements-goal = Ziel
word-elements-go-live = Go-live
word-elements-steps = Schritte
word-elements-owners = Verantwortliche
word-elements-people = Personen
word-elements-paper = Recht, IT-Sicherheit und Einkauf
word-elements-criteria = Erfolgskriterien
word-elements-risks = Risiken
word-elements-meeting = Nächster Termin
word-kinds-evaluation = Evaluierung
word-kinds-business-case = Wirtschaftlichkeit
word-kinds-approval = Genehmigung
word-kinds-contract = Vertrag
word-kinds-onboarding = Einführung
word-kinds-other = Sonstige Schritte
word-step-statuses-open = Offen
word-step-statuses-doing = In Arbeit
word-step-statuses-blocked = Blockiert
word-step-statuses-done = Erledigt
word-step-statuses-dropped = Entfällt
word-reviews-legal = Recht
word-reviews-security = IT-Sicherheit
word-reviews-procurement = Einkauf
word-roles-economic-buyer = Budgetverantwortlich
word-roles-champion = Hauptkontakt
word-roles-technical = Technik
word-roles-legal = Recht
word-roles-security = IT-Sicherheit
word-roles-procurement = Einkauf
word-roles-sponsor = Sponsor
word-roles-user = Anwendung
word-roles-other = Sonstige
word-criterion-statuses-proposed = Vorgeschlagen
word-criterion-statuses-agreed = Vereinbart
word-criterion-statuses-met = Erfüllt
word-criterion-statuses-missed = Verfehlt
word-risk-statuses-open = Offen
word-risk-statuses-watched = Im Blick
word-risk-statuses-happened = Eingetreten
word-risk-statuses-closed = Abgeschlossen
word-levels-low = Niedrig
word-levels-mid = Mittel
word-levels-high = Hoch
word-profiles-smb = Klein
word-profiles-mid = Mittelgroß
word-profiles-ent = Großunternehmen
word-kins-steps = Schritt
word-kins-people = Person
word-kins-criteria = Kriterium
word-kins-risks = Risiko
word-kins-comments = Kommentar

## The page: words of places, verdicts, assurance

held-basics-go-live = Go-live-Datum
held-basics-go-live-owner = Verantwortlich für Go-live
held-basics-paused-until = Pause des Plans
held-basics-close-date = Vertragsdatum
held-basics-workweek = Arbeitswoche
held-fields-owner = Verantwortlich
held-fields-partner = Gegenüber
held-fields-due = Fälligkeit
held-fields-days = Dauer
held-fields-days-min = Kürzeste Dauer
held-fields-kind = Phase
held-fields-review = Prüfung
held-fields-title = Titel
held-fields-text = Text
held-fields-contingency = Falls es eintritt
held-fields-name = Name
held-fields-fixed-on = Fester Tag
held-fields-status = Status
held-fields-dropped = Status
held-fields-removed = Platz im Plan
held-fields-measure = Messgröße
held-fields-target = Zielwert
held-fields-side = Unternehmen
held-fields-email = Adresse
held-fields-role = Die Rolle bei der Entscheidung
held-fields-job-title = Die Position
held-fields-left = Ob die Person ausgeschieden ist
held-left = ist ausgeschieden
held-not-left = ist nicht ausgeschieden
deal-grade-commit = Zusage
deal-grade-best-case = Bestfall
deal-grade-pipeline = Pipeline
deal-grade-omit = Nicht gewertet
word-assurances-0 = über Link geöffnet
word-assurances-1 = Name angegeben, nicht verifiziert
word-assurances-2 = verifiziert
word-assurances-3 = verifiziert durch Firmenanmeldung
word-weekdays-0 = Mo
word-weekdays-1 = Di
word-weekdays-2 = Mi
word-weekdays-3 = Do
word-weekdays-4 = Fr
word-weekdays-5 = Sa
word-weekdays-6 = So

## The page: labels

label-undo = Rückgängig
label-due = Fällig
label-started = Begonnen
label-done = Erledigt
label-none = Keine
label-when = Wann
label-minutes = Minuten
label-state = Status
paper-not-said = Keine Angabe
paper-planned = Geplant
paper-not-needed = Nicht nötig
label-needed = Nötig
label-contract = Vertrag
line-buyer-name = Unternehmen des Kunden
line-seller-name = Unternehmen des Anbieters
label-show = Anzeigen

## The page: calls

calls-policy = Die Content Security Policy dieser Seite erlaubt keine Verbindungen zu { $address }.
calls-policy-help = Wenden Sie sich an den Betreiber dieser Seite: Ihr connect-src muss { $origin } und { $socket } nennen.
calls-origin = Der Server dieses Plans lässt Seiten von { $page } ihn nicht nutzen: Hier können Sie weder zustimmen noch etwas nachsehen.
calls-origin-help = Öffnen Sie den Plan aus dem Portal. Ist das Ihr Portal: Starten Sie das Relay mit --allow-origin { $page }, und lassen Sie keinen Proxy und keine Anmeldeseite an seiner Stelle antworten.
calls-unknown = Der Server hat es nicht angenommen und einen Grund genannt, den diese Seite nicht kennt ({ $code }). Laden Sie die Seite neu; bleibt es so, wenden Sie sich an den Betreiber dieser Seite.
calls-status = Der Server hat mit { $status } geantwortet und keinen Grund genannt. Versuchen Sie es noch einmal oder wenden Sie sich an den Betreiber dieser Seite.
calls-versions = Diese Seite und der Server verstehen sich nicht. Laden Sie die Seite neu; bleibt es so, wenden Sie sich an den Betreiber dieser Seite.
calls-busy = Der Server konnte es gerade nicht annehmen. Versuchen Sie es gleich noch einmal.
calls-failed = Auf dem Server ist etwas fehlgeschlagen. Versuchen Sie es gleich noch einmal; bleibt es so, wenden Sie sich an den Betreiber dieser Seite.
calls-no-answer = Der Server war nicht erreichbar. Versuchen Sie es gleich noch einmal.
calls-help-token = Öffnen Sie den Plan noch einmal aus dem Portal oder bitten Sie um einen neuen Link.
calls-help-forbidden = Bitten Sie die Person, die den Link gesendet hat, um einen, der das erlaubt.
calls-help-too-large = Schreiben Sie es kürzer oder in kleineren Teilen.
calls-help-not-found = Laden Sie die Seite neu. Ist das Ihr Portal: Relay und Komponente müssen dieselbe Version haben, und kein Proxy darf an ihrer Stelle antworten.

## The page: refusal

refusal-date = Datum passt nicht
refusal-priority = Derzeit keine Priorität
refusal-budget = Kein Budget
refusal-decider = Jemand anderes entscheidet
refusal-choice = Wir gehen einen anderen Weg
refusal-other = Etwas anderes

## Cards of "For you": a question each, and the answers to it

company-buyer = Kundenseite
company-seller = Anbieterseite
suggested-by = Vorschlag von { $name }
suggested-by-guest = Vorschlag von { $name } (Gast)
name-of-guest = { $name } (Gast)
weekday-date = { $weekday ->
        [1] Mo.
        [2] Di.
        [3] Mi.
        [4] Do.
        [5] Fr.
        [6] Sa.
       *[7] So.
    }, { $day }. { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }
day-month-short = { $day }. { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }
day-month = { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
card-buffer-short = Die Schritte brauchen { working-days } mehr.
card-buffer-none = Die Schritte lassen keinen Puffer.
card-buffer-spare = Die Schritte lassen { working-days } Puffer.
card-go-live-short = Für die Schritte wäre der Go-live { working-days } zu früh.
card-go-live-keeps-none = Der Go-live behält keinen Puffer.
card-go-live-keeps = Der Go-live behält { working-days } Puffer.
card-earliest = Mit diesen Schritten frühestens am { $date } möglich.
card-go-live = Möchten Sie am { $date } live sein?
card-go-live-empty = Wann möchten Sie live sein?
card-goal = Ist es das, was Sie erreichen möchten?
card-goal-empty = Was soll anders sein, wenn Sie live sind?
card-proposal = { $what }: { $new } statt { $old }?
card-none = nicht festgelegt
card-dates = { $n ->
        [one] { $n } Termin für { $company } ist ein Vorschlag
       *[other] { $n } Termine für { $company } sind Vorschläge
    }
card-dates-first = Der erste: { $step }, { $date }
card-step = { $step }
card-step-asked = { $name } bittet Sie, sich diesen Schritt anzusehen: { $step }
card-step-span = { $from }–{ $to }, { days }
card-step-by = Bis { $date }, { days }
card-step-by-day = Bis { $date }
card-step-due = Fällig am { $date }
card-step-late = War am { $date } fällig, { ladder-ago }
card-step-after = Nach { $steps }
card-answer = { $name } fragt:
card-on-step = Zu { $step }
card-signature-lapsed = Seit Ihrer Zustimmung am { $date } { $n ->
        [one] hat sich { $n } Punkt geändert.
       *[other] haben sich { $n } Punkte geändert.
    }
card-signature-amended = { $n ->
        [one] { $n } Punkt
       *[other] { $n } Punkte
    } seit Ihrer Zustimmung geändert, von { $names }.
card-date-changed = { $what } { $was } → { $now }{ $by }
card-place-changed = { $what }{ $by }
card-by = , { $name }
card-the-plan = der Plan
card-signature-asked = { $name } bittet Sie, diesem Plan zuzustimmen.
card-not-a-contract = Es ist kein Vertrag, und niemand ist zum Kauf verpflichtet. 2 Minuten zum Lesen.
card-missing-first = { $n ->
        [one] Eines fehlt vorher noch: { $what }.
       *[other] Vorher fehlen noch { $n } Punkte: { $what }.
    }
card-plan-complete = Der Plan ist vollständig.
card-sign-or-ask = Sie können zustimmen oder jemanden im Haus darum bitten.
card-checkin = { $name } hat einen Statusabgleich mit Ihnen am { $date } notiert.
card-were-you-there = Waren Sie dabei?
card-need-meeting = Wann sprechen wir das nächste Mal?
card-need-review = Braucht { $company } diese Prüfung: { $review }?
card-need-budget = Wer genehmigt das Budget bei { $company }?
card-budget-suggested = { $by } schlägt { $name } vor.
card-budget-is-suggested = Vorgeschlagen ist { $name }.
card-need-people = Wer redet bei { $company } noch mit?
card-people-not-met = Auch Personen, die { $company } noch nicht kennt.
card-need-criteria = Woran messen Sie, ob es funktioniert hat?
card-criteria-example = z. B. Aufträge, die am selben Tag hinausgehen
card-need-risks = Was kommt am ehesten dazwischen?
missing-goal = Ziel
missing-go-live = Go-live-Datum
missing-steps = Schritte
missing-owners = Verantwortliche für Schritte
missing-people = Personen von Ihrer Seite
missing-paper = Recht, IT-Sicherheit und Einkauf
missing-criteria = woran Sie es messen
missing-risks = was dazwischenkommen könnte
missing-meeting = nächster Termin
act-yes = Ja
act-no = Nein
act-yes-value = Ja, { $value }
act-yes-that-is-it = Ja, genau das
act-works-for-me = Passt für mich
act-say-it-differently = Anders formulieren
act-write-it = Eingeben
act-choose-a-date = Datum wählen
act-another-date = Anderes Datum
act-change-date = Datum ändern
act-check-dates = { $n ->
        [one] Termin prüfen
       *[other] { $n } Termine prüfen
    }
act-accept = { $value } annehmen
act-keep = { $value } behalten
act-keep-as-it-is = So lassen
act-takes-longer = Dauert länger
act-someone-else = Jemand anderes
act-done = Erledigt
act-reply = Antworten
act-later = Später
act-not-sure = Nicht sicher
act-not-known-yet = Weiß ich noch nicht
act-add = Hinzufügen
act-suggest-a-time = Zeit vorschlagen
act-what-is-missing = Was fehlt?
act-read-it = Lesen
act-read-it-all = Alles lesen
act-read-and-sign-again = Lesen und erneut zustimmen
act-ask-about-it = Nachfragen
act-renew = Erneuern
act-ask-a-colleague = Jemanden im Haus bitten
act-not-the-right-person = Nicht die richtige Person

## The page: head, tabs, the line of the plan

tabs-for-you = Für Sie
tabs-plan = Plan
tabs-people = Personen
tabs-activity = Aktivität
tabs-goals-and-risks = Ziele und Risiken
tabs-signatures = Zustimmungen
tabs-parts = Teile des Plans
tabs-sections = Abschnitte des Plans
tabs-open = { $n ->
        [one] { $n } Punkt für Sie
       *[other] { $n } Punkte für Sie
    }
chip-draft = Entwurf von { $name }
chip-asked-you = Ihre Zustimmung ist angefragt
chip-asked = Zustimmung angefragt bei { $name }, { $day }
chip-signed = Zugestimmt am { $day }
chip-signed-by = Zustimmung von { $name }, { $day }
chip-changed-mine = Seit Ihrer Zustimmung geändert ({ $n })
chip-changed = Seit der Zustimmung von { $name } geändert ({ $n })
chip-changed-by-your-side = Auf Ihrer Seite geändert ({ $n })
chip-declined = Abgelehnt von { $name }
chip-paused = Pausiert bis { $day }
head-no-go-live = Noch kein Go-live-Datum
head-go-live = Go-live { $date }
head-today = Heute
head-days-left = { $n ->
        [one] noch { $n } Arbeitstag
       *[other] noch { $n } Arbeitstage
    }
head-days-past = { $n ->
        [one] vor { $n } Arbeitstag
       *[other] vor { $n } Arbeitstagen
    }
present-act = Präsentieren
present-on = Sie präsentieren. Private Notizen sind ausgeblendet.
present-stop = Beenden
menu-more = Mehr
menu-read-and-sign = Lesen und zustimmen
menu-check-in = Statusabgleich
menu-share = Teilen
menu-calendar = Kalender
menu-print = Drucken oder speichern
menu-certificate = Nachweis
menu-who-can-see-this = Wer das sehen kann
menu-pause = Pausieren
menu-not-you = Nicht { $name }?
does-not-work-for-us = Der Plan passt so nicht für uns
plan-line-still-open = Noch offen:
plan-line-nothing-open = Nichts ist offen.
plan-line-in-place = { $name }: vorhanden
plan-line-people = Personen
plan-line-criteria = Erfolgskriterien
plan-line-risks = Risiken
plan-line-buffer = davon { $n } Puffer
plan-line-short = { $n ->
        [one] { $n } Arbeitstag
       *[other] { $n } Arbeitstage
    } zu knapp

## The page: for you

for-you-minutes = { $n } Min.
for-you-person-of = { $name } ({ $company })
for-you-suggests = { $who } schlägt diesen Plan vor. Nichts gilt, bevor Sie zustimmen.
for-you-things = { $n ->
        [one] { $n } Punkt für Sie,
       *[other] { $n } Punkte für Sie,
    }
for-you-about = etwa { $n ->
        [one] { $n } Minute.
       *[other] { $n } Minuten.
    }
for-you-show-more = { $n } weitere anzeigen
for-you-nothing = Gerade nichts für Sie.
for-you-nothing-until = Bis { $date } nichts für Sie.
for-you-waiting = Warten auf { $company }: { $what }
for-you-their-step = { $name }, { $step }
for-you-suggest-a-change = Änderung vorschlagen
answered-thanks = Danke. Von Ihnen festgelegt.
answered-signed = Am { $day } zugestimmt. Sie erfahren es, wenn sich etwas ändert, dem Sie zugestimmt haben.
answered-go-live-signed = Go-live { $date }, zugestimmt am { $day }
answered-goal-signed = „{ $goal }“ Am { $day } zugestimmt.
answered-dates-signed = Ihre Termine. Am { $day } zugestimmt.
answered-settled = Nicht mehr offen: { $title }
answered-later = Bis zu Ihrem nächsten Besuch zurückgestellt.
answered-goal = „{ $goal }“ Von Ihnen festgelegt.
answered-go-live = Go-live { $date }, von Ihnen festgelegt.
answered-date = { $step }: { $date }, von Ihnen festgelegt.
answered-dates = Alle Termine sind beantwortet.
answered-days = { $step }: { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }, von Ihnen festgelegt.
answered-done = { $step } ist erledigt.
answered-owner = { $step }: { $name }
answered-budget = { $name } genehmigt das Budget. Von Ihnen festgelegt.
answered-person = { $name } steht im Plan.
answered-kept = So belassen.
answered-accepted = Angenommen.
answered-checkin = Sie waren dabei.
answered-asked = Zustimmung bei { $name } angefragt.
answered-reply = Gesendet.
answered-meeting = Nächster Termin: { $at }
date-editor-date = Datum
date-editor-minus-day = −1 Tag
date-editor-plus-day = +1 Tag
date-editor-plus-week = +1 Woche
date-editor-set = { $date } festlegen
date-editor-suggest = { $date } vorschlagen
date-editor-choose = Datum wählen
date-editor-spare = { $date }: { working-days } Puffer
date-editor-none = { $date }: kein Puffer mehr
date-editor-short = { $date }: Die Schritte brauchen { working-days } mehr
card-save = Speichern
card-send = Senden
card-your-words = In Ihren Worten
card-working-days = Arbeitstage
card-who = Wer?
card-somebody-else = Jemand anderes
card-or-a-name = Oder ein Name, der nicht auf der Liste steht
card-name = Name
card-when = Wann?
card-what-they-decide = Worüber entscheidet die Person
card-not-said = Noch nicht bekannt
card-criterion = Woran wir es messen
card-criterion-example = Aufträge, die am selben Tag hinausgehen
card-measure = Messgröße
card-target = Zielwert
card-risk = Was dazwischenkommen könnte
card-contingency = Falls es eintritt, …
dates-title = { $n ->
        [one] { $n } vorgeschlagener Termin
       *[other] { $n } vorgeschlagene Termine
    } für { $company }
dates-suggested-by = Vorschlag von { $name }. Ändern Sie, was nicht passt.
dates-ok = OK
dates-ok-of = OK: { $step }
dates-change = Ändern
dates-change-of = Ändern: { $step }
dates-these-work = { $n ->
        [one] Dieser Termin passt
       *[other] Diese { $n } Termine passen
    }
dates-others-work = { $n ->
        [one] Der andere Termin passt
       *[other] Die anderen { $n } Termine passen
    }
dates-done = Fertig
for-reading = Dieser Link ist nur zum Lesen.
glance-meeting = { $start }–{ $end } ({ $zone })
glance-meeting-at = { $start } ({ $zone })
glance-there = { $time } in { $place }
glance-in-days = in { $n ->
        [one] { $n } Arbeitstag
       *[other] { $n } Arbeitstagen
    }
glance-back-from-go-live = Vom Go-live zurück
glance-live = Live
glance-today = Heute
glance-must-start = Spätester Beginn: { $phase }
glance-should-have-started = Beginn überfällig: { $phase }
since-your-last-visit = Seit Ihrem letzten Besuch
waiting-for = Warten auf { $company }
waiting-dates = { $name }: { $n ->
        [one] { $n } Termin
       *[other] { $n } Termine
    } zu prüfen
waiting-dates-since = { $name }: { $n ->
        [one] { $n } Termin
       *[other] { $n } Termine
    } zu prüfen, seit { $day }
waiting-signature = { $name }: Zustimmung angefragt, seit { $day }
waiting-signature-message = Guten Tag { $name }, unser Plan ist bereit zum Lesen und Zustimmen, etwa 2 Minuten. Es ist kein Vertrag. Bitte nutzen Sie Ihren Link zu unserem Plan.
waiting-copy = Nachricht kopieren
waiting-copied = Kopiert.
waiting-message = Guten Tag { $name }, in unserem Plan { $n ->
        [one] gibt es { $n } Termin
       *[other] gibt es { $n } Termine
    } für Sie zu prüfen, etwa eine Minute. Bitte nutzen Sie Ihren Link zu unserem Plan.
ways-out-not-the-right-plan = Passt der Plan nicht?
ways-out-pause-it = Pausieren

## Words of single places: names for screen readers, states, what is added or taken out

word-sides-within-buyer = Kunde
word-sides-within-portal = Portal
word-sides-within-seller = Anbieter

### The diagnosis: what rests on the record. The relay words it; nothing below is in what the browser downloads.

a-criterion = ein Kriterium
a-risk = ein Risiko
a-risk-without-text = ein Risiko ohne Text
a-question = eine Frage
one-person = einer Person
somebody = jemandem
somebody-of-the-buyer = Jemand vom Kunden
the-buyer = jemandem beim Kunden
the-buyer-first = jemandem beim Kunden
limit-days = { $limit ->
        [one] { $limit } Tag
       *[other] { $limit } Tage
    }
dates = { $n ->
        [one] { $n } Termin
       *[other] { $n } Termine
    }
changes = { $n ->
        [one] { $n } Änderung
       *[other] { $n } Änderungen
    }
proposals = { $n ->
        [one] { $n } Vorschlag
       *[other] { $n } Vorschläge
    }
the-review = Prüfung durch { $review }
field-date = Datum
e1b =
    .seller =
        { $hand ->
            [seller] Das Ziel hat allein Ihre Seite geschrieben.
            [unverified] Das Ziel hat jemand vom Kunden geschrieben, dessen Adresse nicht verifiziert ist.
           *[some] Weniger als die Hälfte des Ziels steht in den Worten des Kunden.
        }
    .seller-do = Bitten Sie den Kunden, das Ziel hier in eigene Worte zu fassen, und hören Sie dabei zu.
    .buyer = Das Ziel steht noch nicht in Ihren eigenen Worten.
    .buyer-do = Schreiben Sie, was für Sie besser wird und um wie viel; oder bestätigen Sie es, falls das schon dasteht.
    .fired = { $percent } % der Zeichen vom Kunden
    .limit = 50 %
e1d =
    .seller = Niemand vom Kunden hat den Go-live festgelegt: Der { $date } ist Ihr Datum.
    .seller-do = Fragen Sie, wovon das Datum des Kunden abhängt, und lassen Sie ihn es selbst festlegen.
    .buyer = Zum Go-live-Datum, dem { $date }, fehlt noch Ihr Wort.
    .buyer-do = Legen Sie den Tag fest, an dem Sie live sein wollen.
    .fired = nicht vom Kunden festgelegt
    .limit = vom Kunden festgelegt
e7b =
    .seller =
        { $n ->
            [one] { risks } ist genannt, keines davon vom Kunden.
           *[other] { risks } sind genannt, keines davon vom Kunden.
        }
    .seller-do = Fragen Sie den Kunden, woran es auf seiner Seite scheitern könnte, und lassen Sie ihn es aufschreiben.
    .buyer = Keines der Risiken hier haben Sie genannt.
    .buyer-do = Tragen Sie ein, woran es bei Ihnen scheitern könnte.
    .fired = 0 vom Kunden
    .limit = 1
h1 =
    .seller = Nichts in diesem Plan stammt vom Kunden: kein Datum, keine Person, kein Wort.
    .seller-do = Öffnen Sie ihn gemeinsam und lassen Sie den Kunden das erste Datum selbst festlegen: den Go-live.
    .buyer = Nichts in diesem Plan stammt bisher von Ihnen.
    .buyer-do = Ändern Sie, was nicht stimmt, oder bestätigen Sie, was stimmt; beginnen Sie mit dem Go-live-Datum.
    .fired = 0 Zusagen vom Kunden
    .limit = 1
h2 =
    .seller = { open-steps } beim Kunden, davon { $held } selbst festgelegt; noch nicht: { $steps }.
    .seller-do = Gehen Sie diese Schritte mit den Verantwortlichen durch und lassen Sie jede Person ihr Datum selbst festlegen oder bestätigen.
    .buyer =
        { $loose ->
            [one] { $loose } Schritt von Ihnen braucht noch Ihre Bestätigung: { $steps }.
           *[other] { $loose } Schritte von Ihnen brauchen noch Ihre Bestätigung: { $steps }.
        }
    .buyer-do = Legen Sie für jeden das Datum fest, das Ihnen passt, oder bestätigen Sie es so, wie es dasteht.
    .fired = { $held } von { $n } festgelegt, { $percent } %
    .limit = { $limit } %
h4 =
    .seller =
        { $n ->
            [one] Alles, was der Kunde festgelegt hat ({ $n } Zusage), kommt allein von { $who }.
           *[other] Alles, was der Kunde festgelegt hat ({ $n } Zusagen), kommt allein von { $who }.
        }
    .seller-do = Fragen Sie, wer noch einverstanden sein muss, und laden Sie diese Person ein, ihren Teil zu bestätigen.
    .buyer =
        { $n ->
            [one] { $n } Zusage von Ihrer Seite liegt allein bei { $who }.
           *[other] { $n } Zusagen von Ihrer Seite liegen allein bei { $who }.
        }
    .buyer-do = Laden Sie jemanden im Haus ein, den eigenen Teil zu bestätigen.
    .fired = 1 Person
    .limit = 2 Personen
h5 =
    .seller =
        { $n ->
            [one] { proposals } von Ihnen wartet auf die Antwort des Kunden, der älteste schon { working-days }.
           *[other] { proposals } von Ihnen warten auf die Antwort des Kunden, der älteste schon { working-days }.
        }
    .seller-do = Fragen Sie persönlich nach; ziehen Sie ihn zurück, wenn er nicht mehr wichtig ist.
    .buyer =
        { $n ->
            [one] { proposals } wartet auf Ihre Antwort, der älteste schon { working-days }.
           *[other] { proposals } warten auf Ihre Antwort, der älteste schon { working-days }.
        }
    .buyer-do = Nehmen Sie an, behalten Sie, was dasteht, oder schlagen Sie etwas anderes vor.
    .fired = { working-days }
    .limit = { limit-working-days }
h6 =
    .seller = Der Kunde hat geschrieben ({ changes }), aber niemand mit verifizierter Adresse: Damit ist nichts festgelegt.
    .seller-do = Senden Sie dem Kunden den Link per E-Mail, damit seine Eingaben als seine zählen.
    .buyer = Was Sie hier schreiben, ist noch nicht mit einer verifizierten Adresse verbunden.
    .buyer-do = Bitten Sie um einen Link per E-Mail und öffnen Sie ihn: Ab dann sind Ihre Termine Ihre eigenen.
    .fired = Sicherheitsstufe { $assurance }
    .limit = Sicherheitsstufe 2
h8 =
    .seller = Der Kunde hat { dates } festgelegt, und alles so, wie Ihre Seite es vorgeschlagen hatte.
    .seller-do = Fragen Sie, welcher am schwersten zu halten ist: Ein durchdachtes Datum ist mehr wert.
    .fired = { dates }
    .limit = { $limit ->
        [one] { $limit } Termin
       *[other] { $limit } Termine
    }
usual-days = { $what } ({ working-days }, üblich sind mindestens { $floor })
k5 =
    .seller = Prüfungen und Vertrag sind kürzer geplant als üblich, und der Kunde hat es nicht bestätigt: { $steps }.
    .seller-do = Fragen Sie, wer das beim Kunden macht und wie lange es beim letzten Mal gedauert hat; lassen Sie ihn die Tage eintragen.
    .buyer = Diese Tage brauchen noch Ihre Bestätigung: { $steps }.
    .buyer-do = Fragen Sie die Person, die es macht, wie lange es dauert, und tragen Sie das ein.
    .fired = { working-days }
    .limit = { $floor ->
        [one] { $floor } Arbeitstag
       *[other] { $floor } Arbeitstage
    }
k7 =
    .seller = { changes } an den Erfolgskriterien seit der Zustimmung zum Plan: { $places }.
    .seller-do = Fragen Sie, wer den anderen Zielwert braucht, und einigen Sie sich auf einen, bevor es weitergeht.
    .buyer = { changes } an den Erfolgskriterien seit der Zustimmung zum Plan: { $places }.
    .buyer-do = Sagen Sie, ob das der Zielwert ist, den Sie meinen, und stimmen Sie erneut zu.
    .fired = { changes }
    .limit = 0
k8 =
    .seller =
        { $n ->
            [1] 1 Risiko oder Frage vom Kunden wartet auf Ihre Antwort: { $waiting }.
           *[other] { $n } Risiken oder Fragen vom Kunden warten auf Ihre Antwort: { $waiting }.
        }
    .seller-do = Antworten Sie heute, und sei es nur, bis wann Sie es wissen.
    .buyer =
        { $n ->
            [1] 1 Risiko oder Frage von Ihnen wartet auf eine Antwort: { $waiting }.
           *[other] { $n } Risiken oder Fragen von Ihnen warten auf eine Antwort: { $waiting }.
        }
    .buyer-do = Fragen Sie noch einmal, oder setzen Sie es auf „Geklärt“, falls es anderswo beantwortet wurde.
    .fired = { working-days }
    .limit = { limit-working-days }
l2 =
    .seller =
        { $n ->
            [one] { steps } des Kunden ist überfällig, und er hat nichts gesagt: { $steps }.
           *[other] { steps } des Kunden sind überfällig, und er hat nichts gesagt: { $steps }.
        }
    .seller-do = Rufen Sie die Person an, die für den längsten verantwortlich ist; fragen Sie, was sich geändert hat, und lassen Sie sie das neue Datum festlegen.
    .buyer =
        { $n ->
            [one] { steps } von Ihnen ist ohne Nachricht überfällig: { $steps }.
           *[other] { steps } von Ihnen sind ohne Nachricht überfällig: { $steps }.
        }
    .buyer-do = Sagen Sie, wie weit es ist, oder legen Sie fest, wann es erledigt sein wird.
    .fired = { working-days } überfällig
    .limit = { limit-working-days }
step-moved = { $step } ({ times } nach hinten verschoben, insgesamt { working-days })
l3 =
    .seller =
        { $n ->
            [one] { dates } verschiebt sich immer wieder: { $steps }.
           *[other] { dates } verschieben sich immer wieder: { $steps }.
        }
    .seller-do = Fragen Sie, was vorher geschehen muss, und nehmen Sie das als eigenen Schritt in den Plan auf.
    .buyer =
        { $n ->
            [one] { dates } verschiebt sich immer wieder: { $steps }.
           *[other] { dates } verschieben sich immer wieder: { $steps }.
        }
    .buyer-do = Sagen Sie, was vorher geschehen muss; vielleicht verdient es einen eigenen Schritt.
    .fired = { $most }-mal nach hinten verschoben
    .limit = 1
times =
    { $times ->
        [1] einmal
       *[other] { $times }-mal
    }
l4 =
    .seller = Der Go-live wurde { times } nach hinten verschoben: vom { $from } auf den { $to }, insgesamt { working-days }.
    .seller-do = Fragen Sie nach der Ursache und ob der Grund für den Kauf beim neuen Datum noch gilt.
    .buyer = Der Go-live wurde { times } nach hinten verschoben: vom { $from } auf den { $to }, insgesamt { working-days }.
    .buyer-do = Sagen Sie, was das Datum verschoben hat und ob das neue sicher ist.
    .fired = { times } nach hinten verschoben, um { working-days }
    .limit = einmal, um { limit-working-days }
l4-back =
    .seller = Der Go-live wurde { times } nach hinten verschoben; er steht auf dem { $to }, zuerst war es der { $from }.
    .seller-do = Fragen Sie nach der Ursache und ob der Grund für den Kauf beim neuen Datum noch gilt.
    .buyer = Der Go-live wurde { times } nach hinten verschoben; er steht auf dem { $to }, zuerst war es der { $from }.
    .buyer-do = Sagen Sie, was das Datum verschoben hat und ob das neue sicher ist.
    .fired = { times } nach hinten verschoben, um 0 Arbeitstage
    .limit = einmal, um { limit-working-days }
l5 =
    .seller =
        { $n ->
            [one] { dates } wurde ohne Angabe von Gründen nach hinten verschoben: { $dates }.
           *[other] { dates } wurden ohne Angabe von Gründen nach hinten verschoben: { $dates }.
        }
    .seller-do = Fragen Sie nach dem Grund und notieren Sie ihn als Kommentar: Er zeigt, ob das nächste Datum hält.
    .buyer =
        { $n ->
            [one] { dates } wurde ohne Angabe von Gründen nach hinten verschoben: { $dates }.
           *[other] { dates } wurden ohne Angabe von Gründen nach hinten verschoben: { $dates }.
        }
    .buyer-do = Schreiben Sie einen Kommentar, was der Grund war.
    .fired = { dates }
    .limit = 0
r1 =
    .seller = Vom Kunden hat { days } lang niemand den Plan geöffnet, soweit Namen angegeben wurden.
    .seller-do = Öffnen Sie ihn im nächsten Gespräch gemeinsam, statt den Link noch einmal zu senden.
    .fired = { days }
    .limit = { limit-days }
r2 =
    .seller = Der Kunde hat den Plan geöffnet und wurde { times } um Zustimmung gebeten; { days } lang hat dort niemand mit verifizierter Adresse etwas gesagt.
    .seller-do = Fragen Sie nicht noch einmal an: Fragen Sie jemand anderen dort, ob das in diesem Jahr noch Platz hat.
    .fired = { days }
    .limit = { limit-days }
r3 =
    .seller = Die Zustimmung von { $who } wurde am { $date } angefragt und ist noch nicht beantwortet.
    .seller-do = Fragen Sie persönlich, woran es liegt; ein Nein mit Grund ist mehr wert als Schweigen.
    .buyer = Die Zustimmung von { $who } zum Plan wurde am { $date } angefragt.
    .buyer-do = Stimmen Sie zu, oder lehnen Sie ab und sagen Sie, warum: Beides hilft.
    .fired = { working-days }
    .limit = { limit-working-days }
because = : { $reason }
because-of-nothing = , ohne Grund
no-reason-given = kein Grund angegeben
somebody-declined = { $who } hat den Plan am { $date } abgelehnt{ $because }.
r4 =
    .seller = { somebody-declined }
    .seller-do = Bedanken Sie sich und stellen Sie drei Fragen: Was müsste erfüllt sein, wer sieht es noch so, und wann dürfen Sie wieder fragen?
    .buyer = { somebody-declined }
    .buyer-do = Falls sich das ändert, ziehen Sie es zurück oder stimmen Sie zu; mehr wird nicht von Ihnen erwartet.
    .fired = abgelehnt
    .limit = nicht abgelehnt
r4-void =
    .seller = { somebody-declined } Das wurde am { $voided } außer Kraft gesetzt: { $reason }.
    .seller-do = Fragen Sie, wer jetzt für den Kunden spricht, und gehen Sie den Plan mit dieser Person durch.
    .buyer = { somebody-declined } Das wurde am { $voided } außer Kraft gesetzt: { $reason }.
    .buyer-do = Stimmen Sie dem Plan zu, wenn er richtig ist, oder sagen Sie noch einmal, was nicht stimmt.
    .fired = abgelehnt
    .limit = nicht abgelehnt
r4b =
    .seller = { somebody-declined } Die Adresse ist nicht verifiziert.
    .seller-do = Finden Sie heraus, wer es war, und antworten Sie: Fragen Sie Ihren Hauptkontakt und schreiben Sie dieser Person.
    .buyer = { somebody-declined } Die Adresse ist nicht verifiziert.
    .buyer-do = Waren Sie es, bitten Sie um einen Link per E-Mail und sagen Sie es noch einmal; wenn nicht, fragen Sie, wer es war.
    .fired = { $n ->
        [one] { $n } nicht verifizierte Ablehnung
       *[other] { $n } nicht verifizierte Ablehnungen
    }
    .limit = 0
owners-or-dates = { $n ->
        [1] 1 Angabe (Person oder Datum)
       *[other] { $n } Angaben (Personen oder Termine)
    }
r5 =
    .seller =
        { $n ->
            [one] { owners-or-dates } wurde vom Kunden zurückgezogen: { $places }.
           *[other] { owners-or-dates } wurden vom Kunden zurückgezogen: { $places }.
        }
    .seller-do = Fragen Sie, was sich auf seiner Seite geändert hat, bevor Sie etwas Neues vorschlagen.
    .buyer =
        { $n ->
            [one] { owners-or-dates } wurde von Ihrer Seite zurückgezogen: { $places }.
           *[other] { owners-or-dates } wurden von Ihrer Seite zurückgezogen: { $places }.
        }
    .buyer-do = Nennen Sie etwas Neues, sobald Sie es wissen, oder streichen Sie, was nicht mehr gilt.
    .fired = { owners-or-dates }
    .limit = 0
s1 =
    .seller = Der Plan ist vollständig, und niemand wurde um Zustimmung gebeten.
    .seller-do = Fragen Sie bei der budgetverantwortlichen Person die Zustimmung an: Sie gilt dem Plan, es ist kein Vertrag.
    .buyer = Der Plan ist vollständig, und noch hat niemand zugestimmt.
    .buyer-do = Stimmen Sie zu, wenn er zeigt, was Sie vorhaben: eine Zusage zu einem Plan, kein Vertrag. Oder sagen Sie, was nicht stimmt.
    .fired = 0 Zustimmungen vom Kunden
    .limit = 1
s1-asked =
    .seller = Der Plan ist vollständig; die Zustimmung von { $who } wurde am { $date } angefragt.
    .seller-do = Fragen Sie, was anders sein müsste, damit die Person zustimmt.
    .buyer = Der Plan ist vollständig, und noch hat niemand zugestimmt.
    .buyer-do = Stimmen Sie zu, wenn er zeigt, was Sie vorhaben: eine Zusage zu einem Plan, kein Vertrag. Oder sagen Sie, was nicht stimmt.
    .fired = 0 Zustimmungen vom Kunden
    .limit = 1
s2 =
    .seller = { changes } seit der Zustimmung von { $who }: { $places }.
    .seller-do = Zeigen Sie, was sich geändert hat und warum, und fragen Sie die Zustimmung noch einmal an; oder machen Sie die Änderung rückgängig.
    .buyer = { changes } seit der Zustimmung von { $who }: { $places }.
    .buyer-do = Sehen Sie sich die Änderungen an; stimmen Sie erneut zu, wenn sie passen, oder sagen Sie, was wieder wie vorher sein soll.
    .fired = { changes }
    .limit = 0
s3 =
    .seller = { changes } vom Kunden selbst seit der Zustimmung von { $who }: { $places }.
    .seller-do = Begrüßen Sie die Änderung und bitten Sie darum, die Zustimmung zu erneuern: Ein Tippen genügt.
    .buyer = { changes } auf Ihrer Seite seit der Zustimmung von { $who }: { $places }.
    .buyer-do = Erneuern Sie die Zustimmung, wenn die Änderung so gemeint ist.
    .fired = { working-days }
    .limit = { limit-working-days }
s4 =
    .seller = Die Zustimmung von { $who } liegt vor, die der budgetverantwortlichen Person nicht, und das Vertragsdatum ist der { $date }.
    .seller-do = Fragen Sie die Zustimmung der budgetverantwortlichen Person zum Plan an, bevor ihr der Vertrag vorliegt.
    .fired = { left-working-days }
    .limit = { limit-working-days }
t1 =
    .seller = Der letzte Statusabgleich war am { $date }.
    .seller-do = Beginnen Sie das nächste Gespräch damit: was sich geändert hat, was fällig ist, was als Nächstes kommt.
    .buyer = Der letzte Statusabgleich war am { $date }.
    .buyer-do = Gehen Sie den Plan beim nächsten Termin gemeinsam durch.
    .fired = { days }
    .limit = { limit-days }
t1-never =
    .seller = Es gab noch keinen Statusabgleich.
    .seller-do = Beginnen Sie das nächste Gespräch damit: was sich geändert hat, was fällig ist, was als Nächstes kommt.
    .buyer = Es gab noch keinen Statusabgleich.
    .buyer-do = Gehen Sie den Plan beim nächsten Termin gemeinsam durch.
    .fired = { days }
    .limit = { limit-days }
t2 =
    .seller = Nichts von einer verifizierten Person des Kunden, { days } lang: kein Wort, kein Blick, kein Statusabgleich.
    .seller-do = Rufen Sie Ihren Hauptkontakt an und gehen Sie den Plan gemeinsam durch; fragen Sie, was stattdessen dazwischenkam.
    .buyer = Von Ihnen hat { days } lang niemand mit verifizierter Adresse den Plan angesehen.
    .buyer-do = Sehen Sie sich Ihre nächsten Schritte an oder pausieren Sie den Plan bis zu einem Datum.
    .fired = { days }
    .limit = { limit-days }
t3 =
    .seller = { days } lang hat nur Ihre Seite geschrieben: { $wrote }-mal, verifizierte Personen des Kunden kein einziges Mal.
    .seller-do = Schreiben Sie nicht weiter; fragen Sie den Kunden, was er ändern würde, und lassen Sie ihn es tun.
    .fired = { $wrote } zu 0
    .limit = { $limit } zu 0
t4 =
    .seller = Dem Plan wurde zugestimmt, und { days } lang gab es keinen Statusabgleich.
    .seller-do = Planen Sie im nächsten Gespräch zehn Minuten für einen Statusabgleich ein.
    .buyer = Dem Plan wurde zugestimmt, und er wurde { days } lang nicht gemeinsam durchgegangen.
    .buyer-do = Gehen Sie ihn beim nächsten Termin gemeinsam durch.
    .fired = { days }
    .limit = { limit-days }
t5 =
    .seller = Der nächste Termin ist am { $date }, noch { days } bis dahin.
    .seller-do = Schlagen Sie vorher ein kurzes Gespräch vor; fragen Sie, was bis dahin erledigt sein muss.
    .buyer = Der nächste Termin ist am { $date }, noch { days } bis dahin.
    .buyer-do = Schlagen Sie einen früheren vor, wenn etwas nicht warten kann.
    .fired = { days }
    .limit = { limit-days }
t6 =
    .seller = Der Termin am { $date } ist vorbei, ohne dass der Plan gemeinsam durchgegangen wurde.
    .seller-do = Holen Sie den Statusabgleich mit dem Kunden jetzt nach, solange beide noch wissen, was gesagt wurde.
    .buyer = Der Termin am { $date } ist vorbei, ohne dass der Plan gemeinsam durchgegangen wurde.
    .buyer-do = Gehen Sie ihn gemeinsam durch; notieren Sie, was vereinbart wurde.
    .fired = { working-days }
    .limit = { limit-working-days }
t7 =
    .seller = { steps } sind erledigt, keiner wurde je verschoben oder war überfällig, und Ihre Seite hat alle abgehakt.
    .seller-do = Bitten Sie den Kunden, den nächsten selbst abzuhaken: Ein Plan, der gelebt wird, hat Kratzer.
    .fired = { steps }
    .limit = { $limit ->
        [one] { $limit } Schritt
       *[other] { $limit } Schritte
    }

### The command line

check-untitled-plan = Ein Plan ohne Titel
check-verdict = { $verdict } am { $date }
check-blockers = Fehlt: Vorher kann niemand zustimmen
check-major = Belastet die Verkaufschance
check-minor = Sollte verbessert werden
check-info = Gut zu wissen
check-next =
    { $who ->
        [buyer] Als Nächstes: Der Kunde ist am Zug
       *[seller] Als Nächstes: Sie sind am Zug
    }
check-next-by = { $what } Bis { $date }.
check-goal = Ziel
check-go-live = Go-live
check-steps = Schritte
check-owners = Verantwortliche
check-people = Personen
check-paper = Recht, IT-Sicherheit und Einkauf
check-criteria = Kriterien
check-risks = Risiken
check-meeting = nächster Termin
check-time = Zeit
check-late = { working-days } zu knapp: Der Go-live ist für den { $planned } geplant, und der Plan endet am { $projected }.
check-in-time = { working-days } Puffer: Der Plan endet am { $projected }, der Go-live ist für den { $planned } geplant.
check-projected = Wenn alles so früh wie möglich beginnt, endet der Plan am { $projected }.
check-hangs-on = Entscheidend: { $steps }.
check-help = Was helfen würde:
check-still-late = noch { working-days } zu knapp
check-exactly = genau rechtzeitig
check-to-spare = { working-days } Puffer

### Files in and out

## Files that are refused

unreadable-value = { $place }: erwartet { $expected }, gefunden { $found }
import-then = { $first }; { $second }
import-and-more = { $what }; und { $n } weitere
import-too-large = die Datei hat { $bytes } Bytes, ein Plan darf { $limit } haben; teilen Sie sie auf oder nehmen Sie heraus, was nicht zum Plan gehört
import-empty = die Datei ist leer; sie sollte einen Plan als JSON enthalten oder als CSV mit einer Spalte „Schritt“
import-not-utf8 = Zeile { $line }, Byte { $byte } der Datei ist kein UTF-8-Text ({ $found }); speichern Sie die Datei als UTF-8: in Excel als „CSV UTF-8 (durch Trennzeichen getrennt)“, in LibreOffice mit dem Zeichensatz „Unicode (UTF-8)“, in Google Tabellen über Datei > Herunterladen > CSV
import-latin-1 = { $text }, in Latin-1 { $letter }
import-utf-16 = es ist UTF-16
import-within-character = sie endet mitten in einem Zeichen
import-workbook = das ist eine Arbeitsmappe oder eine andere gepackte Datei, kein Plan; öffnen Sie sie im Tabellenprogramm und speichern Sie das Blatt als „CSV UTF-8“
import-pdf = das ist eine PDF-Datei, kein Plan; importieren Sie die Tabelle, aus der sie entstanden ist
import-json = Zeile { $line }, Spalte { $column }: Das ist kein gültiges JSON ({ $says }); beheben Sie das dort und importieren Sie noch einmal
import-unreadable = { $what }; beheben Sie { $n ->
        [one] das
       *[other] diese Stellen
    } und importieren Sie noch einmal
import-cells = { $what }; beheben Sie { $n ->
        [one] das
       *[other] diese Stellen
    } in der Tabelle und importieren Sie noch einmal
import-bad-cell = Zeile { $row }, Spalte „{ $column }“: gefunden { $found }, erwartet { $expected }
import-date = ein Datum, das es gibt; schreiben Sie es als JJJJ-MM-TT
import-unclear-date = ein eindeutiges Datum; es könnte der { $first } oder der { $second } sein; schreiben Sie es als JJJJ-MM-TT
import-days = eine Zahl von Arbeitstagen von 0 bis 999 oder eine Spanne wie 5-10
import-at-most = höchstens { $days } aus der Spalte „{ $column }“
import-too-long = { $at } hat { $chars } Zeichen und darf { $limit } haben; kürzen Sie den Text und importieren Sie noch einmal
import-at-cell = die Zelle in Zeile { $row }, Spalte { $column }
import-at-column = die Zelle in Zeile { $row }, Spalte „{ $column }“,
import-at-rest = der Text ohne eigene Spalte in Zeile { $row }
import-too-many = die Datei hat mehr als { $limit } { $things ->
        [steps] Schritte
        [people] Personen
        [criteria] Kriterien
        [risks] Risiken
        [comments] Kommentare
        [templates] Vorlagen
        [filled-rows] Zeilen mit Inhalt
        [rows] Zeilen
        [cells] Zellen
       *[values] Werte
    }, mehr sind nicht möglich; teilen Sie sie auf mehrere Dateien auf
import-unclosed = das Anführungszeichen, das in Zeile { $line } eine Zelle öffnet, wird nie geschlossen; schließen Sie es, oder schreiben Sie es doppelt, wo es zum Text gehört, und importieren Sie noch einmal
import-no-table = das ist keine Tabelle: { $says }
import-no-headings = keine Überschriften mit einer Spalte „Schritt“ in den ersten { $n } Zeilen (die erste lautet: { $found }); schreiben Sie in Zeile 1: { $columns }
import-no-object = dieses JSON ist kein Plan; eine Plandatei ist ein Objekt wie { "{" }"document": { "{" }"title": "…", "steps": { "{" }{ "}" }{ "}" }{ "}" }
import-no-document = "document" muss ein Objekt mit den Wurzeln des Plans sein: title, goal, plan, steps, people, …
import-no-roots = dieses JSON enthält keine der Wurzeln eines Plans ({ $roots }); eine Plandatei ist { "{" }"document": { "{" }…{ "}" }{ "}" }
import-no-templates = die Liste der Vorlagen ist leer
import-templates-twice = zwei Vorlagen der Liste haben die template_id { $text }; geben Sie jeder eine eigene
import-no-template = Eintrag { $nth } der Liste ist keine Vorlage: { $why }; eine Vorlage ist { "{" }"template_id", "name", "steps": [{ "{" }"id", "title", "phase", "side", "duration_days", "depends_on"{ "}" }]{ "}" }
template-no-object = das ist kein Objekt
template-no-steps = es fehlt eine Liste "steps"
template-odd-step = einer der Schritte ist kein Objekt
template-no-date = { $step }, { $field }: erwartet { $expected }, gefunden { $found }; beheben Sie das und importieren Sie noch einmal
template-step = Schritt { $id }
template-step-without-id = Schritt ohne ID
template-at-name = der Name von { $name }
template-at-field = { $step } von { $name }, { $field }

## What an import took over

understood-text = { $field ->
        [title] Titel
        [goal] Ziel
        [buyerName] Name des Kunden
       *[sellerName] Name des Anbieters
    }: { $text }
understood-count = { $things ->
        [steps] Schritte
        [people] Personen
        [criteria] Erfolgskriterien
        [risks] Risiken
        [comments] Kommentare
        [links] Verknüpfungen
        [durations] Dauern
        [due-dates] Fälligkeiten
       *[paper] Schritte zu Recht, IT-Sicherheit und Einkauf
    }: { $n }
understood-go-live = Go-live: { $date }
understood-close-date = Vertragsdatum: { $date }
template-go-live = Go-live: { $date }, von „{ $text }“
template-close-date = Vertragsdatum: { $date }, von „{ $text }“
template-durations = Dauern: { $n }, davon { $ranged } als Spanne (Kalendertage × 5/7 = Arbeitstage)
template-links = Verknüpfungen: { $n }, alle als vermutet markiert
template-people = Personen: { $n }, aus den Angaben zu Verantwortlichen

## What an import left out, or took into the notes

import-at-heading = Zeile { $row }, Spalte „{ $column }“: { $what }
import-at-place = { $place }: { $what }
import-above-headings = Zeile { $row }: über den Überschriften, ausgelassen: { $text }
import-column-noted = Spalte „{ $column }“: kein Feld dafür; steht in den Notizen ({ steps })
import-without-side = zu wem die verantwortliche Person gehört, zum Kunden oder zum Anbieter, ist offen in { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }; füllen Sie eine Spalte „{ $column }“ mit buyer oder seller
import-id-twice = { $text } kommt zweimal vor; eine neue ID wurde vergeben
import-no-id = { $text } ist keine ID; eine neue ID wurde vergeben
import-no-word = { $text } ist keiner dieser Werte: { $expected }; steht in den Notizen
import-no-side = { $text } ist weder buyer noch seller; offen gelassen
import-no-address = { $text } ist keine einfache Adresse wie ann@example.com; ausgelassen
import-no-role = { $text } ist keine Rolle wie economic-buyer oder champion; offen gelassen
import-no-step = { $text } ist kein Schritt der Tabelle; schreiben Sie die Nummern oder genauen Titel von Schritten, durch Semikolon getrennt; Verknüpfung ausgelassen
import-circle = das Warten auf { $text } schließt einen Kreis; Verknüpfung ausgelassen, berichtigen Sie also die Reihenfolge der Schritte
import-beside = "{ $key }" neben "document" gehört nicht zu einem Plan; ausgelassen
import-root-of-relay = die Wurzel "{ $root }" schreibt nur das Relay; ausgelassen
import-root-unknown = die Wurzel "{ $root }" ist unbekannt; ausgelassen
template-no-field = { $name }, kein Feld dafür: { $text }
template-id-twice = Schritt { $id }: Diese ID kommt zweimal vor; Verknüpfungen damit führen zum ersten
template-no-duration = { $step }: duration_days { $text } ist keine Spanne von Kalendertagen; steht in den Notizen
template-no-link = Schritt { $id }: hängt von { $before } ab, das nicht in der Liste steht; Verknüpfung ausgelassen
template-circle = Schritt { $id }: hängt von { $before } ab, das schließt einen Kreis; Verknüpfung ausgelassen
template-noted = { $name }, kein Feld dafür: steht in den Notizen ({ steps })
template-noted-phase = Phase ohne eigene Art, kein Feld dafür: steht in den Notizen ({ steps })
template-noted-side = Seite von Schritten ohne verantwortliche Person, kein Feld dafür: steht in den Notizen ({ steps })
template-noted-status = Status, der sagt, wie ein Schritt läuft, nicht wo er steht, kein Feld dafür: steht in den Notizen ({ steps })

## Notes of steps, for what a template has and a plan has no field for

note-phase = Phase: { $text }.
note-side = Seite: { $text }.
note-health = Zustand: { $text }.
note-duration = Dauer: { $text }.
note-week = Geplant für Woche { $text }.
note-weeks = Geplant für Woche { $first } bis { $second }.
note-day = Geplant für Tag { $text } ab Beginn.
note-month-day = Datiert auf den { $text }, ohne Jahr.
note-slip = In der Quelle verschoben auf { $text }.
note-minutes = Ein Termin von { $text } Minuten.
note-milestone = Ein Meilenstein.
note-note = Notiz: { $text }.
note-other = { $name }: { $text }.
day-of-month = { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }

## Headings of tables: an export writes them, and an import in the same language reads them

column-no = Nr.
column-step = Schritt
column-kind = Phase
column-review = Prüfung
column-owner = Verantwortlich
column-owner-side = Verantwortlich: Seite
column-owner-email = Verantwortlich: E-Mail
column-owner-role = Verantwortlich: Rolle
column-partner = Gegenüber
column-partner-side = Gegenüber: Seite
column-partner-email = Gegenüber: E-Mail
column-partner-role = Gegenüber: Rolle
column-days-min = Tage min.
column-days = Tage
column-due = Fällig am
column-fixed-on = Fester Tag
column-status = Status
column-started-on = Begonnen am
column-done-on = Erledigt am
column-after = Abhängig von
column-after-confirmed = Abhängig von, bestätigt
column-notes = Notizen
column-id = ID
column-buyer-owner = Verantwortlich beim Kunden
column-seller-owner = Verantwortlich beim Anbieter
line-heading = { $line ->
        [buyerName] Name des Kunden
       *[sellerName] Name des Anbieters
    }

## A plan as a page and as a calendar

export-untitled = Gemeinsamer Fahrplan
export-untitled-step = Ein Schritt ohne Titel
export-goal = Ziel
export-go-live = Go-live
export-contract = Vertrag
export-meeting = Nächster Termin
export-minutes = { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
export-day = { $date }
export-fixed = { $date }, fest
export-done = erledigt { $date }
export-kind = { $kind ->
        [evaluation] Evaluierung
        [business-case] Wirtschaftlichkeit
        [approval] Genehmigung
        [contract] Vertrag
        [onboarding] Einführung
        [other] Sonstiges
       *[none] Schritte ohne Phase
    }
export-with = Mit
export-people = Personen
export-side-heading = Seite
export-name = Name
export-role-heading = Rolle
export-job-title = Position
export-not-needed = Nicht nötige Prüfungen
export-criteria = Erfolgskriterien
export-criterion = Kriterium
export-measure = Messgröße
export-target = Zielwert
export-risks = Risiken
export-risk = Risiko
export-contingency = Falls es eintritt
export-likelihood = Wahrscheinlichkeit
export-impact = Auswirkung
export-side = { $side ->
        [buyer] Kunde
       *[seller] Anbieter
    }
export-owner-of-side = { $name }, { export-side }
export-role = { $role ->
        [economic-buyer] budgetverantwortlich
        [champion] Hauptkontakt
        [technical] Technik
        [legal] Recht
        [security] IT-Sicherheit
        [procurement] Einkauf
        [sponsor] Sponsor
        [user] Anwendung
       *[other] sonstige
    }
export-status = { $status ->
        [open] offen
        [doing] in Arbeit
        [blocked] blockiert
        [done] erledigt
       *[dropped] entfällt
    }
export-criterion-status = { $status ->
        [proposed] vorgeschlagen
        [agreed] vereinbart
        [met] erfüllt
       *[missed] verfehlt
    }
export-level = { $level ->
        [low] niedrig
        [mid] mittel
       *[high] hoch
    }
page-print = Drucken oder speichern
page-made = Stand: { $at }
certificate-title = Zustimmungen: { $title }
certificate-plan = Plan
certificate-means = Zustimmen heißt: Das ist unser gemeinsamer Fahrplan, und das sind unsere Termine. Es ist kein Vertrag. Niemand ist verpflichtet, zu kaufen oder zu verkaufen, und Preise stehen nicht darin.
certificate-nobody = Noch niemand hat zugestimmt.
certificate-signatures = Zustimmungen
certificate-refusals = Hat abgelehnt
certificate-known-by = Bekannt durch
certificate-assurance = { $level ->
        [link] einen Link
        [named] einen selbst angegebenen Namen
        [verified] eine verifizierte Adresse
       *[signed-in] die Anmeldung im eigenen Unternehmen
    }
certificate-signed = Zugestimmt
certificate-said = Abgelehnt am
certificate-reason = Grund
certificate-now = Jetzt
certificate-standing = { $standing ->
        [live] Aktuell
        [amended] Von der eigenen Seite geändert
        [lapsed] Nicht mehr aktuell
       *[withdrawn] Zurückgezogen
    }
certificate-digest = Prüfsumme des Inhalts, dem zugestimmt wurde (SHA-256)
certificate-how = So lässt es sich prüfen
certificate-check = Jede Zustimmung ist zusammen mit ihrem Inhalt versiegelt. Unter der Adresse dieser Seite liefert { $proof } den Nachweis und { $keys } die öffentlichen Schlüssel; „countersign verify“ prüft das eine gegen das andere.
export-event-go-live = Go-live: { $title }
export-event-contract = Vertrag: { $title }
export-event-meeting = Nächster Termin: { $title }
