# The words in French. One file per language; every language has the same messages with the same parameters.
## Lists, days, names

list-middle = { $first }, { $second }
list-and = { $first } et { $second }
list-or = { $first } ou { $second }
more = { $n } de plus
list-of = { $names }
sentences = { $first } { $second }
labelled = { $label } : { $value }
statements = { $first }. { $second }
name-you = { $name } (vous)
name-here = { $name } (en ligne)
date = { $day } { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    } { $year }
nothing = { "" }
quoted = « { $text } »
noted = { $what } ({ $note })
for-working-days = { $what } ({ working-days })
untitled-step = étape sans titre
gone-step = une étape supprimée
an-entry-without-a-name = une entrée sans nom
an-owner-without-a-name = un responsable sans nom
the-person-named = la personne indiquée
the-role = le rôle

## Numbers of things, as sentences share them

days = { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
working-days = { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    }
limit-working-days = { $limit ->
        [one] { $limit } jour ouvré
       *[other] { $limit } jours ouvrés
    }
steps = { $n ->
        [one] { $n } étape
       *[other] { $n } étapes
    }
open-steps = { $n ->
        [one] { $n } étape ouverte
       *[other] { $n } étapes ouvertes
    }
risks = { $n ->
        [one] { $n } risque
       *[other] { $n } risques
    }
people = { $n ->
        [0] personne
        [one] { $n } personne
       *[other] { $n } personnes
    }

## Parts of a plan

kind-evaluation = évaluation
kind-business-case = étude de rentabilité
kind-approval = accords internes
kind-contract = contractualisation
kind-onboarding = déploiement
kind-other = autre
review-legal = juridique
review-security = sécurité
review-procurement = achats
field-goal = objectif
field-go-live = mise en service
field-go-live-owner = responsable de la mise en service
field-close-date = date du contrat
field-title = titre
field-owner = responsable
field-due = échéance
field-fixed-on = date imposée
field-days = durée
field-days-min = durée minimale
field-after = dépendances
field-text = texte
field-measure = indicateur
field-target = cible
field-contingency = plan B

## What would help when the time does not suffice, as it completes “you could …”

way-go-live = mettre en service le { $date }
way-beside = mener { $step } en parallèle de { $beside }
way-shorten = ramener { $step } à { working-days }
way-any = décaler la mise en service ou raccourcir des étapes

## Findings: the required elements

d1 =
    .seller = { $place } est illisible (attendu : { $expected } ; trouvé : { $found }). Cette valeur compte comme vide.
    .seller-do = Ressaisissez { $place } sous cette forme : { $expected }.
    .buyer = { $place } est illisible (attendu : { $expected } ; trouvé : { $found }). Cette valeur compte comme vide.
    .buyer-do = Ressaisissez { $place } sous cette forme : { $expected }.
    .fired = { $found }
    .limit = { $expected }
d1-no-id =
    .seller = { $place } contient une entrée sous { $found }, qui n’est pas un identifiant. Rien ne la lit.
    .seller-do = Supprimez l’entrée avec un client Yjs ; chaque partie peut le faire.
    .buyer = { $place } contient une entrée sous { $found }, qui n’est pas un identifiant. Rien ne la lit.
    .buyer-do = Supprimez l’entrée avec un client Yjs ; chaque partie peut le faire.
    .fired = { $found }
    .limit = { $expected }
d1-rest =
    .seller = Autres valeurs illisibles, comptées comme vides : { $n }.
    .seller-do = Importez de nouveau le plan depuis un fichier sain, ou ressaisissez ces valeurs.
    .buyer = Autres valeurs illisibles, comptées comme vides : { $n }.
    .buyer-do = Importez de nouveau le plan depuis un fichier sain, ou ressaisissez ces valeurs.
    .fired = { $n ->
            [one] { $n } autre valeur
           *[other] { $n } autres valeurs
        }
    .limit = 0
e1a =
    .seller = L’objectif est vide : rien ne dit ce que le client veut atteindre.
    .seller-do = Demandez au client ce qui doit être vrai pour lui le jour de la mise en service, et laissez-le l’écrire ici.
    .buyer = L’objectif n’est pas encore écrit.
    .buyer-do = Écrivez avec vos mots ce que vous voulez avoir atteint à la mise en service.
    .fired = 0 caractère
    .limit = au moins 1
e1c-none =
    .seller = Il n’y a pas de date de mise en service : rien ne peut être planifié à rebours.
    .seller-do = Demandez au client pour quand il lui faut la mise en service et ce qui impose ce jour ; laissez-le fixer la date.
    .buyer = La date de mise en service n’est pas encore fixée.
    .buyer-do = Fixez le jour où vous souhaitez la mise en service.
    .fired = pas de date
    .limit = aujourd’hui ou plus tard
e1c-past =
    .seller = La mise en service était prévue le { $date }, il y a { days }.
    .seller-do = Demandez au client la nouvelle date et ce qui l’a décalée, avant de planifier autre chose.
    .buyer = La date de mise en service, le { $date }, est passée.
    .buyer-do = Fixez le nouveau jour de mise en service, ou indiquez qu’elle a eu lieu.
    .fired = il y a { days }
    .limit = aujourd’hui ou plus tard
e1c-owner =
    .seller =
        { $why ->
            [removed] La mise en service n’a pas de responsable côté client : { $who } ne figure plus dans le plan.
            [left] La mise en service n’a pas de responsable côté client : { $who } n’est plus en poste.
            [seller] La mise en service n’a pas de responsable côté client : { $who } n’est pas du côté client.
           *[nobody] La mise en service n’a pas de responsable côté client.
        }
    .seller-do = Demandez qui porte cette date côté client, et indiquez cette personne comme responsable.
    .buyer = La date de mise en service n’a pas encore de responsable de votre côté.
    .buyer-do = Indiquez la personne qui porte cette date dans votre entreprise.
    .fired = 0 responsable côté client
    .limit = 1
e2a-none =
    .seller = Il n’y a aucune étape.
    .seller-do = Partez de la date de mise en service et remontez : que doit-il s’être passé juste avant, et encore avant ?
    .buyer = Il n’y a pas encore d’étape.
    .buyer-do = Ajoutez ce qui doit se passer de votre côté avant la mise en service.
    .fired = 0 étape
    .limit = au moins 3
e2a-few =
    .seller = Le plan ne compte que { steps } : c’est un pense-bête, pas un chemin vers la mise en service.
    .seller-do = Demandez au client ce qui doit encore se passer de son côté, et ajoutez-le ensemble.
    .buyer = Le plan compte { steps } pour l’instant.
    .buyer-do = Ajoutez ce qui doit encore se passer de votre côté.
    .fired = { steps }
    .limit = au moins 3
e2a-route =
    .seller = Aucune étape ne couvre ceci : { $kinds }.
    .seller-do =
        { $n ->
            [one] Demandez au client comment il procède ({ $kinds }), et ajoutez une étape.
           *[other] Demandez au client comment il procède ({ $kinds }), et ajoutez une étape pour chaque point.
        }
    .buyer = Aucune étape ne couvre encore ceci : { $kinds }.
    .buyer-do =
        { $n ->
            [one] Ajoutez une étape, ou expliquez à l’autre partie comment votre entreprise procède.
           *[other] Ajoutez une étape pour chaque point, ou expliquez à l’autre partie comment votre entreprise procède.
        }
    .fired = { $covered } sur 5 parties couvertes
    .limit = 5
e2b =
    .seller = { $loose } sur { open-steps } sans durée ni dépendance : { $steps }. La marge est inconnue.
    .seller-do = Demandez pour chacune : combien de jours ouvrés dure-t-elle, et que faut-il avoir terminé avant ?
    .buyer = { $loose } sur { open-steps } sans durée ni étape avant ou après : { $steps }.
    .buyer-do = Indiquez pour vos étapes combien de jours ouvrés elles durent et ce qu’elles attendent.
    .fired = { $loose } sur { open-steps }
    .limit = la moitié
e2c =
    .seller = Rien entre le contrat et la mise en service : ce plan mène à une vente, pas à une mise en service.
    .seller-do = Demandez au client ce qui doit se passer entre la signature du contrat et l’usage par ses équipes, et ajoutez ces étapes.
    .buyer = Il n’y a pas encore d’étape entre le contrat et la mise en service.
    .buyer-do = Ajoutez ce qui doit se passer après le contrat jusqu’à l’usage par vos équipes.
    .fired = 0 étape après le contrat
    .limit = au moins 1
e3a =
    .seller = { open-steps } sans personne désignée : { $steps }.
    .seller-do = Demandez pour chacune : qui exactement s’en charge ? Écrivez le nom de cette personne, pas un rôle ni une équipe.
    .buyer = { open-steps } encore sans personne désignée : { $steps }.
    .buyer-do = Désignez la personne pour chaque étape qui vous revient.
    .fired = { open-steps }
    .limit = 0
e3a-soon =
    .seller = { open-steps } à échéance sous { limit-working-days } sans personne désignée : { $steps }.
    .seller-do = Demandez pour chacune : qui exactement s’en charge ? Écrivez le nom de cette personne, pas un rôle ni une équipe.
    .buyer = { open-steps } à échéance sous { limit-working-days } encore sans personne désignée : { $steps }.
    .buyer-do = Désignez la personne pour chaque étape qui vous revient.
    .fired = { open-steps } à échéance sous { limit-working-days }
    .limit = 0
e3b =
    .seller = Aucune étape ne revient au client : c’est votre liste de tâches, pas un plan commun.
    .seller-do = Demandez au client quelles étapes lui seul peut faire, et laissez-le les prendre.
    .buyer = Aucune étape n’a encore de responsable de votre côté.
    .buyer-do = Prenez les étapes que seule votre entreprise peut faire.
    .fired = 0 sur { steps }
    .limit = au moins 1
e4-none =
    .seller = Personne du client ne figure dans le plan.
    .seller-do = Ajoutez votre contact, puis demandez ensemble qui décide, qui paie, qui examine et qui utilise.
    .buyer = Personne de votre côté ne figure encore dans le plan.
    .buyer-do = Ajoutez votre nom et ceux des collègues qui ont leur mot à dire.
    .fired = 0 personne du client
    .limit = au moins 1
without-a-name =
    { $unnamed ->
        [0] { "" }
       *[other] { " " }Sans nom : { $gaps }.
    }
e4-few =
    .seller =
        { $n ->
            [0] Côté client, personne n’est nommé ; une affaire de cette taille en demande { $limit } ou plus.{ without-a-name }
           *[other] Côté client, le plan nomme { people } ; une affaire de cette taille en demande { $limit } ou plus.{ without-a-name }
        }
    .seller-do = Demandez qui d’autre a son mot à dire ou un droit de veto, y compris les personnes que vous n’avez pas rencontrées, et ajoutez leurs noms.
    .buyer =
        { $n ->
            [0] De votre côté, personne n’est nommé dans le plan.{ without-a-name }
           *[other] De votre côté, le plan nomme { people }.{ without-a-name }
        }
    .buyer-do = Ajoutez les collègues qui ont leur mot à dire ou qui y travaillent.
    .fired = { people } dans le plan
    .limit = au moins { $limit }
e4-advised =
    .seller =
        { $n ->
            [0] Côté client, personne n’est nommé ; pour une affaire de cette taille, mieux vaut { $limit } noms.{ without-a-name }
           *[other] Côté client, le plan nomme { people } ; pour une affaire de cette taille, mieux vaut { $limit } noms.{ without-a-name }
        }
    .seller-do = Demandez qui d’autre a son mot à dire ou un droit de veto, y compris les personnes que vous n’avez pas rencontrées, et ajoutez leurs noms.
    .buyer =
        { $n ->
            [0] De votre côté, personne n’est nommé dans le plan.{ without-a-name }
           *[other] De votre côté, le plan nomme { people }.{ without-a-name }
        }
    .buyer-do = Ajoutez les collègues qui ont leur mot à dire ou qui y travaillent.
    .fired = { people } dans le plan
    .limit = au moins { $limit }
e4b-none =
    .seller = Pas de décideur budgétaire : on ne sait pas qui, dans le plan, débloque le budget.
    .seller-do = Demandez qui signe le contrat et à qui appartient le budget, et ajoutez cette personne, même sans l’avoir rencontrée.
    .buyer = Le plan ne dit pas qui débloque le budget.
    .buyer-do = Ajoutez comme décideur budgétaire la personne qui décide du budget et signe le contrat.
    .fired = 0 décideur budgétaire
    .limit = 1
e4b-role =
    .seller = Le nom du décideur budgétaire n’est pas connu : { $who } est un rôle, pas une personne.
    .seller-do = Demandez à votre contact principal de qui il s’agit, et une mise en relation.
    .buyer = La personne qui débloque le budget n’est pas encore nommée ({ $who }).
    .buyer-do = Nommez la personne qui décide du budget et signe le contrat.
    .fired = 0 décideur budgétaire nommé
    .limit = 1
e5-all =
    .seller = Aucune revue n’est au calendrier : ni juridique, ni sécurité, ni achats.
    .seller-do = Demandez au client comment se passent ses revues ({ $reviews }) et combien de temps elles durent ; ajoutez une étape pour chacune, ou laissez-le marquer celles qui sont inutiles.
    .buyer = Le plan ne dit pas encore quelles revues sont nécessaires : { $reviews }.
    .buyer-do = Ajoutez une étape pour chaque revue de votre entreprise, ou marquez-la comme non nécessaire.
    .fired = { $n } revues ouvertes sur 3
    .limit = 0
e5 =
    .seller =
        { $n ->
            [one] Il manque une revue au plan ({ $reviews }) : pas d’étape, et rien n’indique qu’elle est inutile.
           *[other] Il manque des revues au plan ({ $reviews }) : pas d’étape, et rien n’indique qu’elles sont inutiles.
        }
    .seller-do =
        { $n ->
            [one] Demandez au client comment se passe sa revue ({ $reviews }) et combien de temps elle dure ; ajoutez une étape, ou laissez-le la marquer comme non nécessaire.
           *[other] Demandez au client comment se passent ses revues ({ $reviews }) et combien de temps elles durent ; ajoutez une étape pour chacune, ou laissez-le marquer celles qui sont inutiles.
        }
    .buyer =
        { $n ->
            [one] Le plan ne dit pas encore si cette revue est nécessaire : { $reviews }.
           *[other] Le plan ne dit pas encore si ces revues sont nécessaires : { $reviews }.
        }
    .buyer-do = Ajoutez une étape pour chaque revue de votre entreprise, ou marquez-la comme non nécessaire.
    .fired =
        { $n ->
            [one] { $n } revue ouverte sur 3
           *[other] { $n } revues ouvertes sur 3
        }
    .limit = 0
e6-none =
    .seller = Il n’y a pas de critère de réussite : rien ne dit quand le client aura réussi.
    .seller-do = Demandez au client à quoi il verra, après la mise en service, que cela en valait la peine ; notez-le avec indicateur et cible.
    .buyer = Il n’y a pas encore de critère de réussite.
    .buyer-do = Écrivez à quoi vous verrez que cela en valait la peine : ce qui est mesuré, et la valeur à atteindre.
    .fired = 0 critère
    .limit = au moins 1
e6 =
    .seller =
        { $n ->
            [1] Le critère de réussite n’a pas d’indicateur ou pas de cible : { $criteria }. Personne ne pourrait dire s’il est atteint.
           *[other] Aucun des { $n } critères de réussite n’a à la fois un indicateur et une cible : { $criteria }. Personne ne pourrait dire s’ils sont atteints.
        }
    .seller-do = Demandez au client pour chacun : quel chiffre regarderez-vous, et quelle valeur vous satisfait ?
    .buyer =
        { $n ->
            [1] Le critère de réussite n’a pas encore d’indicateur ou de cible : { $criteria }.
           *[other] Aucun des { $n } critères de réussite n’a encore à la fois un indicateur et une cible : { $criteria }.
        }
    .buyer-do = Écrivez pour au moins un critère ce qui est mesuré et la valeur à atteindre.
    .fired = 0 sur { $n } avec indicateur et cible
    .limit = au moins 1
lacks-contingency = sans plan B
lacks-owner = sans responsable
lacks-both = ni l’un ni l’autre
e7-none =
    .seller = Aucun risque n’est nommé : personne n’a regardé, ou personne n’a osé le dire.
    .seller-do = Demandez au client ce qui pourrait empêcher de tenir les délais, et notez ce que vous ferez alors ensemble.
    .buyer = Aucun risque n’est encore nommé.
    .buyer-do = Écrivez ce qui pourrait empêcher de tenir les délais, et que faire dans ce cas.
    .fired = 0 risque
    .limit = au moins 1
e7-few =
    .seller = Un seul risque est nommé.
    .seller-do = Demandez au client ce qui a encore retardé le dernier projet de ce type chez lui.
    .buyer = Un seul risque est nommé pour l’instant.
    .buyer-do = Ajoutez ce qui pourrait encore retarder le plan.
    .fired = 1 risque
    .limit = au moins 2
e7 =
    .seller = { risks } sans responsable ou sans plan B : { $risks }.
    .seller-do = Demandez pour chacun : qui le surveille, et que faisons-nous s’il se produit ?
    .buyer = { risks } sans responsable ou sans plan B : { $risks }.
    .buyer-do = Indiquez qui le surveille et ce qui est fait s’il se produit.
    .fired = { risks } sans parade
    .limit = 0
e8-none =
    .seller = Aucun prochain rendez-vous n’est au calendrier.
    .seller-do = Convenez du prochain rendez-vous avant de raccrocher, et notez-en l’heure ici.
    .buyer = Le prochain rendez-vous n’est pas encore fixé.
    .buyer-do = Proposez une heure pour le prochain rendez-vous.
    .fired = aucun rendez-vous
    .limit = un à venir
e8-past =
    .seller = Le dernier rendez-vous a eu lieu le { $date } ; aucun autre n’est au calendrier.
    .seller-do = Convenez du prochain rendez-vous avant de raccrocher, et notez-en l’heure ici.
    .buyer = Le dernier rendez-vous a eu lieu le { $date } ; le prochain n’est pas encore fixé.
    .buyer-do = Proposez une heure pour le prochain rendez-vous.
    .fired = dernier rendez-vous le { $date }
    .limit = un à venir

## Findings: the time

k0 =
    .seller = Ces étapes s’attendent mutuellement, en boucle : { $steps }.
    .seller-do = Supprimez l’une de leurs dépendances.
    .buyer = Ces étapes s’attendent mutuellement, en boucle : { $steps }.
    .buyer-do = Supprimez l’une de leurs dépendances.
    .fired = { steps }
    .limit = 0 en boucle
k0-left-out =
    .seller = Ces étapes s’attendent mutuellement, en boucle : { $steps }.
    .seller-do = Supprimez l’une de leurs dépendances ; d’ici là, le calendrier ignore que { $step } attend { $after }.
    .buyer = Ces étapes s’attendent mutuellement, en boucle : { $steps }.
    .buyer-do = Supprimez l’une de leurs dépendances ; d’ici là, le calendrier ignore que { $step } attend { $after }.
    .fired = { steps }
    .limit = 0 en boucle
k1-due =
    .seller = { $step } : l’échéance du { $due } tombe { working-days } après le dernier jour possible pour une mise en service le { $planned } ({ $latest } au plus tard).
    .seller-do = Convenez avec le client du { $latest } au plus tard, ou d’une mise en service plus tardive.
    .buyer = { $step } : l’échéance du { $due } tombe { working-days } après le dernier jour possible pour une mise en service le { $planned } ({ $latest } au plus tard).
    .buyer-do = Convenez du { $latest } au plus tard, ou d’une mise en service plus tardive.
    .fired = { $slack } jours ouvrés de marge
    .limit = 0
k1 =
    .seller = La mise en service est prévue le { $planned }, mais le plan se termine le { $projected } : { working-days } de retard.
    .seller-do = Montrez au client l’enchaînement des étapes, et décidez ensemble : { $ways }.
    .buyer = La mise en service est prévue le { $planned }, mais le plan se termine le { $projected } : { working-days } de retard.
    .buyer-do = Décidez ensemble quoi faire : { $ways }.
    .fired = { $slack } jours ouvrés de marge
    .limit = 0
spare-working-days = { $spare ->
        [one] { $spare } jour ouvré
       *[other] { $spare } jours ouvrés
    }
left-working-days = { $left ->
        [one] { $left } jour ouvré
       *[other] { $left } jours ouvrés
    }
k2 =
    .seller = Sur les { left-working-days } avant la mise en service, la marge n’est que de { spare-working-days }.
    .seller-do = Demandez au client quelle étape pourrait commencer plus tôt, avant qu’une autre ne glisse.
    .buyer = Sur les { left-working-days } avant la mise en service, la marge n’est que de { spare-working-days }.
    .buyer-do = Voyez si l’une de vos étapes peut commencer plus tôt.
    .fired = { spare-working-days } sur { left-working-days }
    .limit = { $percent } %
and-more-should-have-started =
    { $more ->
        [0] { "" }
        [one] { " " }{ $more } autre étape aurait aussi dû commencer.
       *[other] { " " }{ $more } autres étapes auraient aussi dû commencer.
    }
k3 =
    .seller = { $step } aurait dû commencer le { $date }, il y a { working-days }.{ and-more-should-have-started }
    .seller-do = Demandez à son responsable ce qu’il faut pour commencer cette semaine ; si c’est commencé, passez l’étape en cours.
    .buyer = { $step } aurait dû commencer le { $date }, il y a { working-days }.{ and-more-should-have-started }
    .buyer-do = Commencez, ou dites quel jour vous commencez ; si c’est commencé, passez l’étape en cours.
    .fired = il y a { working-days }
    .limit = aujourd’hui ou plus tard
until-contract =
    { $when ->
        [past] la date du contrat est passée depuis { working-days }
        [today] la date du contrat est aujourd’hui
       *[ahead] la date du contrat est dans { working-days }
    }
k4 =
    .seller = La revue { $review } n’a pas commencé, et { until-contract }.
    .seller-do = Demandez aujourd’hui qui mène la revue { $review } chez le client et ce qu’il faut pour commencer ; sinon, décalez la date.
    .buyer = La revue { $review } n’a pas commencé, et { until-contract }.
    .buyer-do = Commencez la revue { $review }, ou proposez une date de contrat qui en laisse le temps.
    .fired = { left-working-days }
    .limit = { limit-working-days }
k4-steps =
    .seller =
        { $n ->
            [one] Revue { $review } : { $steps } n’a pas commencé, et { until-contract }.
           *[other] Revue { $review } : { $steps } n’ont pas commencé, et { until-contract }.
        }
    .seller-do = Demandez aujourd’hui qui mène la revue { $review } chez le client et ce qu’il faut pour commencer ; sinon, décalez la date.
    .buyer =
        { $n ->
            [one] Revue { $review } : { $steps } n’a pas commencé, et { until-contract }.
           *[other] Revue { $review } : { $steps } n’ont pas commencé, et { until-contract }.
        }
    .buyer-do = Commencez la revue { $review }, ou proposez une date de contrat qui en laisse le temps.
    .fired = { left-working-days }
    .limit = { limit-working-days }
late-working-days-lack = { $late ->
        [one] il manque { $late } jour ouvré
       *[other] il manque { $late } jours ouvrés
    }
k6 =
    .seller = Avec les durées les plus courtes, il reste { spare-working-days } de marge ; avec les plus longues, { late-working-days-lack }. Tout dépend de { $steps }.
    .seller-do = Demandez aux responsables de ces étapes combien de temps elles ont pris la dernière fois, et resserrez la fourchette.
    .buyer = Avec les durées les plus courtes, il reste { spare-working-days } de marge ; avec les plus longues, { late-working-days-lack }. Tout dépend de { $steps }.
    .buyer-do = Indiquez combien de temps ces étapes prennent d’habitude dans votre entreprise.
    .fired = { $slack } à { $spare } jours ouvrés de marge
    .limit = 0
k9 =
    .seller = { open-steps } à une personne qui n’est plus en poste : { $steps }.
    .seller-do = Demandez qui a pris la suite, et ce que cette personne sait du plan.
    .buyer = { open-steps } à une personne qui n’est plus en poste : { $steps }.
    .buyer-do = Nommez la personne qui a pris la suite.
    .fired = { open-steps }
    .limit = 0

## Findings: dates that pass and move

step-due = { $step } (échéance { $date })
l1 =
    .seller = { open-steps } au-delà de la date convenue : { $steps }.
    .seller-do = Demandez ce qui bloque chacune, et convenez ensemble d’une nouvelle date plutôt que de la décaler d’un seul côté.
    .buyer = { open-steps } au-delà de la date convenue : { $steps }.
    .buyer-do = Cochez ce qui est fait ; proposez une nouvelle date pour le reste.
    .fired = { working-days } de retard
    .limit = 0

## The timeline: what is said about a step. It completes the step's title, and stands alone with a capital letter.

a-step-without-a-title = une étape sans titre
done = terminé
done-on = terminé le { $date }
could-be-done-on = pourrait se terminer le { $date }
could-be-done-by = pourrait se terminer d’ici au { $date }
should-have-started = aurait dû commencer le { $date }, il y a { working-days }
has-to-start-today = doit commencer aujourd’hui, pour se terminer d’ici au { $date }
has-to-start = doit commencer d’ici au { $date }, dans { working-days }
should-have-been-done = aurait dû se terminer le { $date }, il y a { working-days }
has-to-be-done-today = doit se terminer aujourd’hui
has-to-be-done-today-since = en cours depuis le { $since }, doit se terminer aujourd’hui
has-to-be-done = doit se terminer d’ici au { $date }, dans { working-days }
has-to-be-done-since = en cours depuis le { $since }, doit se terminer d’ici au { $date }, dans { working-days }
brief-was-due = échéance passée : { $date }
brief-due = échéance { $date }
brief-done-on = terminé le { $date }
brief-from = dès le { $date }
brief-start-today = commencer aujourd’hui
brief-start-ago = à commencer le { $date }, il y a { days }
brief-start = commencer d’ici au { $date }
brief-finish-today = terminer aujourd’hui
brief-finish-ago = à terminer le { $date }, il y a { days }
brief-finish = terminer d’ici au { $date }
was-due = échéance du { $date } dépassée
was-due-ago = échéance du { $date } dépassée de { working-days }
due-too-early = échéance le { $date }, { working-days } avant la fin possible
due-too-late = échéance le { $date }, { working-days } trop tard pour la mise en service
too-late-for = { working-days } trop tard pour le { $date }
due-on-a-day-off = échéance le { $date }, un jour non ouvré
due-in-time = échéance le { $date }, dans les temps
fixed-too-early = date imposée le { $date }, { working-days } avant la fin possible
fixed = date imposée le { $date }
slack-late = { working-days } de retard
slack-none = aucune marge
slack-spare = { working-days } de marge
takes = { days }
takes-from-to = { $most ->
        [one] { $least }–{ $most } jour
       *[other] { $least }–{ $most } jours
    }

## The timeline: how the plan stands

every-step-is-done = Toutes les étapes sont terminées.
steps-too-long = Les étapes se terminent le { $date }, { working-days } trop tard.
dates-too-late = Une date tombe { working-days } trop tard pour la mise en service.
steps-just-fit = Les étapes tiennent tout juste : aucune marge avant la mise en service.
steps-to-spare = { working-days } de marge avant la mise en service.
steps-with-the-shortest =
    { $n ->
        [one] Avec les durées les plus courtes : { $slack } ; étape décisive : { $steps }.
       *[other] Avec les durées les plus courtes : { $slack } ; étapes décisives : { $steps }.
    }
step-when = { $step } { $when }.
hint-no-steps = Pas encore d’étape.
    .do = Ajoutez les étapes qui mènent à la mise en service, chacune avec ses jours ouvrés.
hint-go-live = Pas encore de date de mise en service.
    .do = Fixez-la : chaque étape sera planifiée à rebours. D’ici là, les étapes figurent là où elles pourraient être faites à partir d’aujourd’hui.
hint-no-durations = Aucune étape ouverte n’indique combien de jours ouvrés elle dure.
    .do = Indiquez leurs jours ouvrés : d’ici là, elles comptent pour zéro, et le temps semble plus large qu’il n’est.
hint-durations = { $unknown } sur { open-steps } sans nombre de jours ouvrés.
    .do = Indiquez leurs jours ouvrés : d’ici là, elles comptent pour zéro, et le temps semble plus large qu’il n’est.
hint-circle = { $steps } s’attendent mutuellement, en boucle.
    .do = Supprimez l’une des dépendances entre elles : celle en pointillés ne compte pas dans les dates.
fix-go-live = Mettre en service le { $date }
fix-beside = Mener { $step } pendant { $beside }
fix-shorten = Faire { $step } en { working-days } au lieu de { $was }
fix-effect = Alors { $slack }, fin le { $date }
fix-effect-but-a-pin = Alors { $slack }, fin le { $date } ; il manque encore { working-days } pour une date imposée

## The page: numbers of things

n-working-day = { $n ->
        [one] { $n } jour ouvré
       *[other] { $n } jours ouvrés
    }
n-week = { $n ->
        [one] { $n } semaine
       *[other] { $n } semaines
    }
n-step = { $n ->
        [one] { $n } étape
       *[other] { $n } étapes
    }
n-finding = { $n ->
        [one] { $n } constat
       *[other] { $n } constats
    }
n-day = { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
n-open-comment = { $n ->
        [one] { $n } commentaire ouvert
       *[other] { $n } commentaires ouverts
    }
n-entry = { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
n-waits = { $n } en attente
n-change = { $n ->
        [one] { $n } modification
       *[other] { $n } modifications
    }
n-thing-is = { $n ->
        [one] { $n } élément
       *[other] { $n } éléments
    }
n-other = { $n ->
        [one] { $n } autre
       *[other] { $n } autres
    }

## What the relay tells by frame 114

notice-proposed = { $who ->
        [buyer] C’est au client de modifier cette valeur : votre saisie est gardée comme proposition au client.
        [seller] C’est au fournisseur de modifier cette valeur : votre saisie est gardée comme proposition au fournisseur.
       *[own] Un collègue à l’adresse vérifiée a fixé cette valeur : votre saisie est gardée comme proposition. Pour la faire vôtre, ouvrez le plan par un lien reçu par e-mail.
    }
notice-set-aside = Quelqu’un d’autre a fixé cette valeur, et votre saisie ne peut pas être gardée comme proposition : la valeur précédente a été remise. L’exploitant de cette page conserve votre texte et peut vous le rendre ; jusqu’à { $proposals } propositions de 8 000 caractères au plus peuvent recevoir une réponse ici.
notice-lapsed = { $standing ->
        [amended] Depuis la validation par { $name }, son entreprise a fait { n-change } : regardez ce qui diffère et validez de nouveau.
       *[lapsed] La validation par { $name } n’est plus à jour : { n-change } depuis. Regardez ce qui diffère.
    }

## What the relay refuses by frame 112

refused-read-only = Ce lien permet de lire le plan, pas de le modifier : demandez un autre lien à la personne qui a partagé le plan.
refused-nullified = { $why ->
        [protected] Seul le serveur écrit à cet endroit : cette modification a été annulée.
        [gone] L’élément modifié n’existe plus : cette modification a été annulée.
        [silenced] Vos modifications à cet endroit ne sont pas acceptées pour le moment : celle-ci a été annulée.
       *[other] Le serveur ne peut pas accepter cette modification : elle a été annulée.
    }
refused-behind = La connexion est lente, et des messages sur des modifications annulées se sont perdus : relisez ce que vous avez écrit en dernier.

## What the relay refuses: a message for each public code of its problems

problem-token-missing = Il manque le lien. Rouvrez le plan depuis le portail.
problem-token-expired = Le lien a expiré. Rouvrez le plan depuis le portail, ou demandez un nouveau lien.
problem-token-wrong = Le lien n’est pas valable. Rouvrez le plan depuis le portail, ou demandez un nouveau lien.
problem-plan-began-anew = Le plan a été supprimé après la création de ce lien. Demandez un nouveau lien.
problem-foreign-plan = Ce lien est pour un autre plan.
problem-origin = Le serveur ne permet pas à cette page d’utiliser le plan. Ouvrez-le depuis le portail.
problem-scope = Ce lien ne le permet pas. Demandez un autre lien à la personne qui a partagé le plan.
problem-admin-only = Seul le portail peut le faire.
problem-link-token = Cette adresse n’ouvre pas de fichiers. Ouvrez le fichier depuis le plan.
problem-person-only = Seule une personne peut le faire, avec son propre lien.
problem-other-side = Chaque partie ne voit que son propre rapport.
problem-other-calendar = Chaque partie tient son propre calendrier.
problem-no-such-plan = Ce plan n’existe pas. Il a peut-être été supprimé.
problem-no-such-address = { calls-versions }
problem-method = { calls-versions }
problem-not-built = { calls-versions }
problem-plan-exists = Un plan porte déjà ce nom.
problem-plan-id = Un plan ne peut pas porter ce nom.
problem-malformed-json = { calls-versions }
problem-unknown-field = { calls-versions }
problem-query = { calls-versions }
problem-address = { calls-versions }
problem-no-such-template = Ce modèle n’existe pas.
problem-document = L’envoi ne peut pas devenir un plan.
problem-command-unreadable = { calls-versions }
problem-import = Le fichier n’a pas pu être repris. Vérifiez qu’il est du bon type et contient ce que vous attendez.
problem-thresholds = Ces seuils n’existent pas.
problem-token-request = Ce lien ne peut pas être créé. Vérifiez le nom et l’adresse.
problem-assurance = Pour cela, votre adresse doit être vérifiée. Ouvrez le plan par un lien reçu par e-mail, ou depuis le portail.
problem-invites-off = Les invitations sont désactivées ici. Demandez à la personne qui a partagé le plan d’inviter votre collègue.
problem-too-many-invites = Vous avez atteint le nombre d’invitations permis par jour. Invitez de nouveau demain.
problem-vouched = Votre nom est garanti par un tiers. Il se modifie là d’où vient votre lien.
problem-attestation = Il manque une donnée nécessaire, ou une donnée n’a rien à y faire.
problem-terms-differ = Le plan a changé entre-temps. Regardez ce qui diffère.
problem-incomplete = Il manque au plan un élément nécessaire à la validation.
problem-no-such-subject = Cet élément n’est plus dans le plan.
problem-ledger-full = Le journal de ce plan est plein. Retirez ce qui n’est plus valable, ou continuez dans un nouveau plan.
problem-already-recorded = Vous l’avez déjà enregistré il y a peu. C’est bien noté.
problem-terms-too-large = Le texte à valider est trop long. Raccourcissez-le, ou retirez ce qui n’est pas un engagement.
problem-declined = Cette personne a refusé, et rien n’a changé depuis. Modifiez le plan, ou attendez son retour.
problem-too-large = C’est trop volumineux. Écrivez en plus petites parties, ou supprimez quelque chose.
problem-too-many-entries = Le plan a atteint le maximum d’entrées d’un type : personnes, critères, risques, commentaires, dépendances ou jours non ouvrés. Supprimez-en.
problem-too-many-steps = Le plan a atteint le maximum d’étapes. Supprimez-en, ou commencez un second plan.
problem-idempotency-key-reused = { calls-versions }
problem-too-many-idempotency-keys = Trop d’envois en une journée. Réessayez demain.
problem-idempotency-key = { calls-versions }
problem-host = { calls-versions }
problem-malformed = { calls-versions }
problem-frames = { calls-versions }
problem-foreign-id = Cette copie du plan appartient à quelqu’un d’autre.
problem-epoch = Le plan a été remplacé sur le serveur.
problem-upgrade-required = { calls-versions }
problem-crowded = Trop de personnes ont le plan ouvert. Réessayez plus tard.
problem-too-many-connections = Le plan est ouvert dans trop de fenêtres. Fermez-en une.
problem-body-slow = { calls-busy }
problem-too-many-bodies = { calls-busy }
problem-bodies-full = { calls-busy }
problem-too-fast = { calls-busy }
problem-too-many-reads = { calls-busy }
problem-too-many-ids = Le plan a été ouvert sur trop d’appareils en une heure. Réessayez plus tard.
problem-restarting = { calls-busy }
problem-reloaded = { calls-busy }
problem-plan-restarting = { calls-failed }
problem-socket-failed = { calls-failed }
problem-plan-failing = Le plan ne peut pas être ouvert pour l’instant. Réessayez dans une minute ; si cela persiste, prévenez le responsable de cette page.
problem-silent = { calls-busy }
problem-store = { calls-failed }
problem-fault = { calls-failed }
problem-alike-ids = Cette copie du plan ne peut pas être reprise.
problem-reserved-id = { problem-alike-ids }
problem-protected = Une partie est réservée au serveur.
problem-foreign-work = Cela supprimerait le texte de quelqu’un d’autre.
problem-misfit = { problem-alike-ids }
problem-nullified = Une partie a été annulée.
problem-gap = Il manque ce qui précède.
problem-cold = { calls-busy }
problem-unknown-entity = Cet élément n’est pas dans le plan.
problem-removed = Cet élément a été supprimé du plan.
problem-unknown-path = Cet endroit n’existe pas dans le plan.
problem-unsound-id = { calls-versions }
problem-id-taken = { calls-versions }
problem-out-of-range = Le texte a changé entre-temps.
problem-splits-character = Cela couperait un caractère en deux.
problem-too-long = Le texte est trop long.
problem-control-character = Le texte contient un caractère qui ne peut pas être affiché.
problem-blank = Ce champ ne peut pas être vide.
problem-nameless = Il faut un nom ou une adresse pour une personne.
problem-bad-email = Ce n’est pas une adresse e-mail.
problem-self-link = Une étape ne peut pas s’attendre elle-même.
problem-below-itself = Une étape ne peut pas se placer sous elle-même.
problem-too-many-days = Une étape ne peut pas durer autant de jours.
problem-empty-range = Le maximum de jours ne peut pas être inférieur au minimum.
problem-bad-minutes = Un rendez-vous ne peut pas durer si longtemps.
problem-bad-weekdays = Il faut au moins un jour ouvré par semaine.
problem-bad-date = Ce jour n’existe pas.
problem-paused-too-long = Un plan ne peut pas être suspendu si longtemps.
problem-bad-time-zone = Ce fuseau horaire n’existe pas.
problem-bad-proposal = Impossible de proposer cela ici.
problem-no-proposal = Cette proposition n’existe plus.
problem-no-author = Le serveur ne sait pas encore qui vous êtes. Réessayez dans un instant.
problem-too-many-commands = C’est trop à la fois.

## The session: why a fresh copy of the plan takes the place of the one that is there

session-other-epoch = Le plan a été remplacé sur le serveur.
session-forgetful = Cet appareil avait perdu une partie de ce qu’il avait envoyé.
session-superseded = Une autre fenêtre a chargé une nouvelle copie du plan.
session-not-taken = Le serveur n’a pas accepté une modification. { $reason }
session-edit-too-large = Le serveur n’a pas accepté une modification : elle dépasse la taille permise en une fois.
session-unwritable = La copie de cet appareil n’est plus accessible en écriture.
session-late = Cet appareil n’a gardé une partie de votre texte qu’après son envoi par une autre voie. Elle est peut-être déjà dans le plan.
session-harmful = Le serveur a envoyé un contenu qui bloquerait cette page ({ $reason }). Il a été écarté.
session-unsafe = Le serveur a envoyé un contenu qui bloquerait cette page ({ $reason }). Il a été écarté. Vous voyez la copie de cet appareil, avec tout ce que vous avez écrit.
session-gap = il y manque quelque chose
session-gap-in-answer = il manque une partie de la réponse
session-fresh-copy-saved = { $because } Une nouvelle copie se charge. Rien de ce que vous avez écrit n’est perdu.
session-fresh-copy-unsaved = { $because } Une nouvelle copie se charge. Ce que vous avez écrit et qui n’y était pas encore enregistré y est remis si possible ; le reste est gardé pour vous.
session-fresh-copy-refused = { $because } La nouvelle copie est refusée aussi : rechargez la page.

## The session: tokens, the connection and the device

session-token-odd = Ce lien n’appartient pas à ce service : rouvrez le plan depuis le portail.
session-token-of-another = Le jeton est celui d’une autre personne : rouvrez le plan pour elle.
session-token-gone = il a donné celui qui a pris fin
session-token-same = Le serveur a refusé le lien, et le portail a redonné le même.
session-token-refused = Votre accès a expiré ou n’est pas valable : rouvrez le plan depuis le portail.
session-no-token = Le portail n’a pas donné de lien ({ $reason }) ; nouvel essai en cours.
session-origin = Le serveur du plan n’accepte pas les pages de cette adresse : rien ne peut y être enregistré ni validé.
session-forbidden = Ce lien ne permet pas d’ouvrir le plan.
session-no-plan = Ce plan n’existe pas : il a peut-être été supprimé.
session-malformed = Le serveur n’a pas pu lire cette page : rechargez-la.
session-too-large = Le plan ou une modification dépasse la taille permise : annulez la dernière grosse modification et rechargez.
session-closed = Le serveur a mis fin à la session.
session-left = Le plan a été fermé.
session-nonsense = Le serveur a envoyé un contenu illisible ({ $reason }) ; nouvelle connexion en cours.
session-hello = un message d’accueil du serveur
session-state-vector = un vecteur d’état qui n’en est pas un
session-storage-damaged = Une partie de la copie de cet appareil est endommagée ou perdue. Ce que le serveur possède se recharge.
session-storage-silent = le stockage du navigateur ne répond pas
session-not-kept = Vos modifications ne sont plus gardées sur cet appareil ({ $reason }). Elles restent dans cette fenêtre et partent vers le serveur ; ne la fermez pas avant leur enregistrement.
session-without-storage = Vos modifications sont gardées dans cette fenêtre et sur le serveur, pas sur cet appareil : { $reason }.
session-storage-dropped = le navigateur a effacé la copie de cet appareil
session-in-memory = Vos modifications ne sont pas gardées sur cet appareil, seulement dans cette fenêtre et sur le serveur.

## A calendar file: what was left out of it

holidays-line = ligne { $line } : { $what }
holidays-no-line = ce n’est pas une ligne de calendrier
holidays-kind = { $kind } : ce n’est pas un jour non ouvré
holidays-broken-off = le fichier s’arrête au milieu d’un événement ; téléchargez-le de nouveau
holidays-no-calendar = ce n’est pas un fichier de calendrier : il doit commencer par BEGIN:VCALENDAR
holidays-cancelled = « { $label } » est annulé
holidays-no-start = « { $label } » n’a pas de DTSTART
holidays-no-day = { $text } n’est pas un jour : écrivez DTSTART;VALUE=DATE:20261225
holidays-odd-part = « { $label } » : { $what } n’est pas connu ; seuls ses autres jours sont repris
holidays-rule = « { $label } » se répète selon { $rule }, une règle inconnue ; seul son premier jour est repris
holidays-timed = « { $label } » commence ou finit à une heure précise ; seules les journées entières sont reprises
holidays-odd-end = « { $label } » finit le { $text }, qui n’est pas un jour
holidays-odd-duration = « { $label } » dure { $text } ; seules les journées entières sont reprises
holidays-long = « { $label } » dure { $days } jours : ce n’est pas un jour férié
holidays-more-lines = { $n ->
        [one] { $n } autre ligne
       *[other] { $n } autres lignes
    }
holidays-far = { $n ->
        [one] { $n } jour avant le { $first } ou après le { $second } est laissé de côté
       *[other] { $n } jours avant le { $first } ou après le { $second } sont laissés de côté
    }
holidays-over = { $n ->
        [one] { $n } jour au-delà des { $limit } premiers est laissé de côté
       *[other] { $n } jours au-delà des { $limit } premiers sont laissés de côté
    }

## Edits that did not happen

edit-loading = Le plan se charge encore : réessayez quand il est affiché.
edit-read-only = Ce plan est ouvert en lecture seule : demandez un lien qui permet de le modifier.
command-unknown-entity = { $kin ->
        [steps] Cette étape n’est plus dans le plan.
        [people] Cette personne n’est plus dans le plan.
        [criteria] Ce critère n’est plus dans le plan.
        [risks] Ce risque n’est plus dans le plan.
       *[comments] Ce commentaire n’est plus dans le plan.
    }
command-removed = { $kin ->
        [steps] Cette étape a été retirée ; remettez-la d’abord.
        [people] Cette personne a été retirée ; remettez-la d’abord.
        [criteria] Ce critère a été retiré ; remettez-le d’abord.
        [risks] Ce risque a été retiré ; remettez-le d’abord.
       *[comments] Ce commentaire a été retiré ; remettez-le d’abord.
    }
command-unknown-path = Cet endroit n’existe pas dans le plan : { $place }
command-unsound-id = « { $text } » ne peut pas être l’identifiant d’une entrée.
command-id-taken = Une autre entrée a l’identifiant « { $text } ».
command-out-of-range = Le texte a changé entre-temps ; ressaisissez-le.
command-splits-character = La modification commence ou finit au milieu d’un caractère ; ressaisissez-la.
command-too-long = Ce texte compte { $n } caractères ; raccourcissez-le à { $limit } au plus.
command-control-character = Ce texte contient un caractère de contrôle ({ $text }) ; retirez-le.
command-blank = Rien ne s’afficherait ; écrivez un texte lisible.
command-nameless = Une personne sans nom n’est personne ; donnez son nom ou son adresse.
command-bad-email = Ce n’est pas une adresse simple, comme ann@example.com.
command-self-link = Une étape ne peut pas s’attendre elle-même ; choisissez-en une autre.
command-below-itself = Une entrée ne peut pas se suivre elle-même ; choisissez-en une autre.
command-too-many-days = { $days } jours ouvrés, c’est trop ; indiquez de 0 à { $limit }.
command-empty-range = Au moins { $least } mais au plus { $most } jours ouvrés ne forment pas une fourchette ; saisissez d’abord le plus grand nombre.
command-bad-minutes = { $n } minutes ne sont pas une durée de rendez-vous ; indiquez de 1 à 1440.
command-bad-weekdays = Ce ne sont pas des jours ouvrés ; choisissez au moins un jour de la semaine.
command-bad-date = { $text } est hors limites ; indiquez une date entre les années 1900 et 2999.
command-paused-too-long = Un plan peut être suspendu { $limit } jours au plus ; choisissez le { $text } ou une date antérieure.
command-bad-time-zone = « { $text } » n’est pas un fuseau horaire ; indiquez un nom comme Europe/Vienna.
command-too-many-steps = Un plan contient au plus { $limit } étapes ; retirez-en une d’abord.
command-bad-proposal = Impossible de proposer cela ici : { $place }.
command-no-proposal = Cette proposition n’existe plus.
command-no-author = La proposition n’a pas d’auteur.
command-too-many-entries =
    { $what ->
        [steps-ever] Un plan garde au plus { $limit } étapes, y compris celles retirées ; commencez un second plan.
        [people-ever] Un plan garde au plus { $limit } personnes, y compris celles retirées ; commencez un second plan.
        [criteria-ever] Un plan garde au plus { $limit } critères, y compris ceux retirés ; commencez un second plan.
        [risks-ever] Un plan garde au plus { $limit } risques, y compris ceux retirés ; commencez un second plan.
        [comments-ever] Un plan garde au plus { $limit } commentaires, y compris ceux retirés ; commencez un second plan.
        [people] Un plan contient au plus { $limit } personnes ; retirez-en une d’abord.
        [criteria] Un plan contient au plus { $limit } critères ; retirez-en un d’abord.
        [risks] Un plan contient au plus { $limit } risques ; retirez-en un d’abord.
        [comments] Un plan contient au plus { $limit } commentaires ; retirez-en un d’abord.
        [links] Un plan contient au plus { $limit } dépendances entre étapes ; retirez-en une d’abord.
       *[holidays] Un plan contient au plus { $limit } jours non ouvrés ; retirez-en un d’abord.
    }
command-too-many-commands = { $n } modifications à la fois, c’est trop ; { $limit } au plus sont acceptées.

## Values of a document that cannot be read: what should stand there, and what does

expected-text = un texte
expected-date = une date au format AAAA-MM-JJ
expected-instant = un instant comme 2026-11-23T09:30:00Z
expected-flag = true ou false
expected-object = un objet
expected-person = l’identifiant d’une personne de ce plan
expected-step = l’identifiant d’une étape de ce plan
expected-other-step = une autre étape qu’elle-même
expected-id = un identifiant de 1 à 64 caractères, sans /, # ni caractère de contrôle
expected-schema = 1
expected-profile = smb, mid ou ent
expected-weekdays = des jours de 1 (lundi) à 7, au moins un
expected-holiday-key = une clé comme buyer/2026-12-25
expected-minutes = des minutes entières de 1 à 1440
expected-proposal-key = une clé comme PATH#SUB
expected-proposal-value = une valeur pour un endroit qui se fixe
expected-side = buyer ou seller
expected-role = economic-buyer, champion, technical, legal, security, procurement, sponsor, user ou other
expected-working-days = des jours ouvrés entiers de 0 à 999
expected-fewer-days = pas plus que les jours de l’étape
expected-step-kind = evaluation, business-case, approval, contract, onboarding ou other
expected-review = legal, security ou procurement
expected-step-status = open, doing, blocked, done ou dropped
expected-link-basis = assumed ou confirmed
expected-criterion-status = proposed, agreed, met ou missed
expected-level = low, mid ou high
expected-risk-status = open, watched, happened ou closed
expected-place = un endroit du plan comme steps/ID/due
expected-removal = { "{" }at: un instant{ "}" } ou rien
found-list = une liste
found-object = un objet

## The page: deal

deal-what-is-shown = Ce qui est affiché
deal-the-server-is-working-it = Le serveur fait le calcul.
deal-this-needs-the-connection-it = Une connexion est nécessaire : ceci repose sur le journal, tenu par le serveur.
deal-nothing-is-open = Rien n’est ouvert.
deal-nothing-speaks-against-it = Rien ne s’y oppose.
deal-show-fewer = Afficher moins
deal-show-all = Tout afficher ({ $findings })
deal-why = Pourquoi
deal-step-without-a-title = Étape sans titre
deal-no-agreed-date-has-moved = Aucune date convenue n’a bougé.
deal-dates-that-moved = Dates décalées
deal-the-record-could-not-be = Le journal n’a pas pu être lu à l’instant.
deal-try-again = Réessayer
deal-reading-the-record = Lecture du journal…
deal-the-record-needs-the-connection = Le journal nécessite une connexion.
deal-back-again = de retour à la date initiale
deal-as-a-table = En tableau
deal-date-of = Date concernée
deal-moved-on = Décalée le
deal-by-2 = Par
deal-from = Du
deal-to = Au
deal-working-days = Jours ouvrés
deal-dates-that-moved-as-a = Dates décalées, en tableau
deal-no-working-day = aucun jour ouvré
deal-changes-by-week = Modifications par semaine
deal-nobody-has-changed-anything-since = Personne n’a rien modifié depuis la création du plan.
deal-this-week = cette semaine
deal-week-of = Semaine du
deal-buyer = Client
deal-seller = Fournisseur
deal-changes-by-week-as-a = Modifications par semaine, en tableau
deal-who-opened-it = Visiteurs
deal-since = (depuis le { $day })
deal-fired-limit = { $fired }, limite : { $limit }
deal-more-places = et { $n } de plus
deal-moved-by = décalé { $n ->
        [1] une fois
        [2] deux fois
       *[other] { $n } fois
    } par { $names }
deal-moved-by-more = décalé { $n ->
        [1] une fois
        [2] deux fois
       *[other] { $n } fois
    } par { $names } et { $more } de plus
deal-slip = { $from } → { $to }, { $movers }
deal-legend-moved = décalé par { $side ->
        [buyer] le client
       *[seller] le fournisseur
    }
deal-legend-by = par { $side ->
        [buyer] le client
       *[seller] le fournisseur
    }
deal-weeks-sum = { $buyer } par le client, { $seller } par le fournisseur en { n-week }.
deal-week-of-day = Semaine du { $day }

## The page: coach

coach-title = Notes privées
coach-private = Visible par { $company } seulement. Fermez ces notes avant de partager votre écran.
coach-private-page = Visible par { $company } seulement.
coach-close = Fermer les notes privées
coach-to-the-plan = Ouvrir le plan
coach-closed = Notes privées fermées : { $names } { $n ->
        [one] est là
       *[other] sont là
    }.
coach-somebody = une personne de l’autre entreprise
coach-open-again = Rouvrir
coach-no = Le { $day }, { $name } a dit non.
coach-no-because = Le { $day }, { $name } a dit non : « { $note } ».
coach-no-somebody = { $company } a dit non.
coach-incomplete = Pas encore complet. Il manque : { $names }.
coach-seller-sided = Plan surtout porté par { $seller } pour l’instant. Dates fixées par { $buyer } : { $held } sur { $of }.
coach-no-step = Plan surtout porté par { $seller } pour l’instant : aucune étape ne revient à { $buyer }.
coach-unsigned-draft = Complet, mais la validation n’a été demandée à personne.
coach-unsigned-asked = Complet ; une validation est demandée, pas encore donnée.
coach-unsigned-ignored = Complet ; validation demandée deux fois, plan ouvert, sans réponse.
coach-lapsed = Validé par { $name } le { $day }, et { $n ->
        [one] { $n } élément a changé depuis.
       *[other] { $n } éléments ont changé depuis.
    }
coach-lapsed-somehow = Validé, puis modifié.
coach-lead-stale = À l’arrêt
coach-lead-slipping = Dates qui glissent
coach-lead-at-risk = À risque
coach-lead-why = { $lead } : { $why }
coach-mutual = Plan porté autant par { $buyer } que par { $seller } : validé, à jour et dans les temps.
coach-next = À faire :
coach-next-by = À faire d’ici au { $day } :
coach-turn-own = À vous de jouer
coach-turn = À { $company } de jouer
coach-go-through-dates = passez en revue { $n ->
        [one] la date ouverte
       *[other] les { $n } dates ouvertes
    } avec { $name }.
coach-call = Appelez { $name }. Cherchez à comprendre pourquoi ; puis modifiez le plan ou clôturez l’affaire.
coach-message = Bonjour { $name }, un point pour notre plan : { $what }
coach-ask = À demander
coach-ask-on-the-call = À demander au prochain appel
coach-ask-budget = Qui décide du budget chez { $company } ?
coach-ask-budget-suggested = Qui décide du budget ? Vous avez proposé { $name } ; personne chez { $company } ne l’a confirmé.
coach-ask-legal = Combien de temps prend la revue juridique ? { $n ->
        [one] { $n } jour, c’est votre chiffre.
       *[other] { $n } jours, c’est votre chiffre.
    }
coach-ask-days = Combien de temps prend { $step } ? { $n ->
        [one] { $n } jour, c’est votre chiffre.
       *[other] { $n } jours, c’est votre chiffre.
    }
coach-ask-hardest = { $name } a accepté les { $n } dates telles que vous les aviez écrites. Laquelle est la plus difficile à tenir ?
coach-ask-goal = Qu’est-ce qui doit changer pour eux après la mise en service ? L’objectif est encore formulé avec vos mots.
coach-ask-moved = Pourquoi la date a-t-elle été décalée ? Aucune raison n’est notée.
coach-ask-risk = Qu’est-ce qui risque le plus de bloquer ?
coach-ask-criteria = À quoi verront-ils que cela a marché ?
coach-ask-meeting = Quand nous reparlons-nous ?
coach-no-which = Est-ce l’objectif, la date ou l’argent ?
coach-no-instead = Que fera { $company } à la place, et pour quand ?
coach-no-who-else = Qui d’autre a pris part à la décision ?
coach-ask-again = Une validation peut être redemandée quand le plan a changé, ou si { $name } revient vers vous.
coach-forecast = Prévision : { $grade }.
coach-for-commit = Pour « Engagement » :
coach-term-holds = Oui :
coach-term-open = Pas encore :
coach-term-signed = Validé, et toujours à jour
coach-term-may-bind = Pouvoir d’engager { $company }
coach-term-may-bind-who = Pouvoir d’engager { $company } ({ $name })
coach-term-may-bind-if = Pouvoir d’engager { $company } ({ $name }, si { $company } le dit)
coach-term-dates = { $company } a fixé ses propres dates : { $held } sur { $of }
coach-term-dates-needs = { $company } a fixé ses propres dates : { $held } sur { $of }, il en faut { $limit }
coach-term-dates-none = { $company } a fixé ses propres dates : il n’y en a aucune
coach-term-slipping = Aucune date ne glisse
coach-term-paper = Revues commencées ou pas encore à échéance
coach-term-buffer = Marge { $n }
coach-term-buffer-short = Marge : il manque { $n ->
        [one] { $n } jour ouvré
       *[other] { $n } jours ouvrés
    }
coach-term-buffer-unknown = Marge : pas encore connue
coach-term-checkin = Point de suivi sous { $limit } jours : { $n ->
        [0] aujourd’hui
        [one] il y a { $n } jour
       *[other] il y a { $n } jours
    }
coach-term-checkin-none = Point de suivi sous { $limit } jours : aucun pour l’instant
coach-term-alive = Pas à l’arrêt, et au plus un autre point sérieux : { $n }
coach-dates = Contrat et mise en service
coach-contract = Contrat
coach-go-live = Mise en service
coach-crm = Clôture CRM : { $day }
coach-planned = Plan : { $day }
coach-signed = Validé : { $day }
coach-supported = Étayé : { $day }
coach-supported-range = Étayé : du { $from } au { $to }
coach-not-before = Étayé : pas avant le { $day }
coach-not-before-why = Étayé : pas avant le { $day } ; étapes chez { $company } qui reposent encore sur vos chiffres : { $sellers } sur { $of }
coach-gap-later = { n-working-day } après la date du CRM
coach-gap-earlier = { n-working-day } avant la date du CRM
coach-gap-none = le même jour que dans le CRM
coach-evidence = Faits
coach-evidence-what = raisons, validations, points de suivi, dates décalées, visiteurs
coach-signatures = Qui a validé
coach-signed-by = { $name }, { $day }
coach-signed-changed = { $n ->
        [one] { $n } modification depuis
       *[other] { $n } modifications depuis
    }
coach-checkins = Points de suivi avec les deux parties
coach-no-checkin = Aucun pour l’instant.

## The page: timeline

timeline-zoom-out = Zoom arrière
timeline-zoom-out-2 = Zoom arrière (−)
timeline-zoom-in = Zoom avant
timeline-zoom-in-2 = Zoom avant (+)
timeline-table = Tableau
timeline-timeline = Chronologie
timeline-step-on-the-timeline = Étape sur la chronologie
timeline-set-go-live = Fixer la mise en service
timeline-timeline-arrow-keys-go-from = Chronologie, { $rows }. Les flèches passent d’une étape à l’autre, Alt et une flèche décalent la date convenue d’un jour ouvré, L relie, Entrée ouvre. Le tableau qui suit dit la même chose.
timeline-cancel = Annuler
timeline-waits-in-a-circle = attend en boucle
timeline-do-this = Appliquer
timeline-what-would-fix-it = Solutions possibles
timeline-enter-links-escape-cancels = { $row }. Entrée relie, Échap annule.
timeline-this-plan-can-only-be = Ce plan est en lecture seule.
timeline-is-done = { $title } : terminé.
timeline-this-step = cette étape
timeline-linking-from-go-to-the = Dépendance depuis { $say }. Allez à l’étape qui l’attend et appuyez sur Entrée ; Échap annule.
timeline-a-step-without-a-title = une étape sans titre
timeline-a-step-cannot-wait-for = Une étape ne peut pas s’attendre elle-même. Liaison terminée.
timeline-no-longer-waits = { $step } n’attend plus { $before }.
timeline-cancelled = Annulé.
timeline-fixed = { $fix }. { $effect }.
timeline-moved = { $step } : { $words }.
timeline-working-days-to-go-live = jours ouvrés avant la mise en service
timeline-no-owner-yet = Pas encore de responsable
timeline-waits-for = { $step } attend { $before }.
timeline-waits-for-in-circle = { $step } attend { $before }. Elles s’attendent désormais en boucle.
timeline-when-go-live-needs-it = Sans échéance : là où la mise en service l’exige
timeline-link-that-was-assumed = Dépendance supposée
timeline-too-late-by = Retard
timeline-takes-no-days = Sans durée
timeline-fixed-day = Date imposée
timeline-signs = Symboles
timeline-which-step-waits = Quelle étape attend « { $step } » ? Choisissez-la, puis Entrée ; Échap annule.

## The page: table

table-on-the-driving-chain = sur le chemin critique
table-in-a-circle-of-links = dans une boucle de dépendances
table-no-go-live-date-is = Aucune date de mise en service n’est fixée.
table-step = Étape
table-by-nothing = Sans groupes
table-company = Société
table-days = Jours
table-start-by = Début au plus tard
table-latest-finish = Fin au plus tard
table-status = Statut
table-review = Revue
table-at-the-latest = Au plus tard
table-slack = Marge
table-in-words = En clair
table-takes = Durée
table-at-the-earliest = Au plus tôt
table-waits-for = Attend
table-side = Société
table-caption = Les étapes et leurs dates, comme sur la chronologie.

## The page: details

details-close = Fermer

## The page: chart

chart-go-live = Mise en service { $at }
chart-ready = Fin { $at }
chart-contract = Contrat { $at }
chart-then = Alors { $at }
chart-drag-to-the-step-that = Faites glisser vers l’étape qui attend celle-ci

## The page: meeting

meeting-the-meeting = le rendez-vous
meeting-at-minutes = { $at }, { $n } min
meeting-over = { $meeting }, passé
meeting-join = Rejoindre
meeting-set-the-next-one = Fixer le prochain
meeting-no-meeting-set = Aucun rendez-vous fixé.
meeting-in-your-own-time-zone = Dans votre fuseau horaire, { $zone }.
meeting-what-for = Objet
meeting-go-through-the-plan = Passer le plan en revue
meeting-where-to-join = Lien pour rejoindre
meeting-next-meeting = Prochain rendez-vous

## The page: risks

risks-no-risks-named-yet = Aucun risque nommé pour l’instant.
risks-add = Ajouter un risque
risks-risks = Risques
risks-the-risk = le risque
risks-what-could-happen = Que pourrait-il arriver ?
risks-what-is-done-if-it = Que faire si cela arrive
risks-what-do-we-do = que faisons-nous ?
risks-not-said = Non précisé
risks-watched-by = Responsable
risks-who-watches-it = Qui le surveille ?
risks-this-risk = ce risque
risks-of-this-risk = de ce risque
risks-if-so = Si cela arrive

## The page: criteria

criteria-no-criteria-yet = Pas encore de critère.
criteria-add = Ajouter un critère
criteria-success-criteria = Critères de réussite
criteria-the-criterion = le critère
criteria-success-criterion = Critère de réussite
criteria-what-will-be-true-when = Qu’est-ce qui sera vrai quand cela aura marché ?
criteria-measured-by = Indicateur
criteria-what-is-counted = Que compte-t-on ?
criteria-finish-line = Cible
criteria-from-which-number-on = À partir de quel chiffre ?
criteria-judged-by = Qui décide
criteria-who-decides = Qui décide ?
criteria-this-criterion = ce critère
criteria-of-this-criterion = de ce critère

## The page: paper

paper-paper-process = Juridique, sécurité et achats
paper-review = Revue : { $review }
paper-plan-a-step = Prévoir une étape
paper-done = Terminé : { $title }

## The page: people

people-people = Personnes
people-add-somebody = Ajouter une personne
people-who-decides-on-the-buyers = Qui décide côté client ?
people-who-is-there-for-the = Qui participe côté fournisseur ?
people-nobody-named-yet = Personne n’est encore nommé.
people-no-name-yet = Pas encore de nom
people-has-left = n’est plus en poste
people-first-and-last-name = Prénom et nom
people-new-name = Nom
people-add = Ajouter
people-part-in-the-decision = Rôle
people-job-title = Fonction
people-both-sides-have-met = Les deux parties se connaissent
people-has-left-2 = N’est plus en poste
people-the-person = la personne
people-remove = Retirer
people-not-met-yet = pas encore de rencontre
people-part-suggested = { $part } ({ $by })
people-joined = a rejoint le plan, pas encore de rôle
people-add-name = Ajouter { $name } au plan

## The page: header

header-title-of-the-plan = Titre du plan
header-name-this-plan = Donnez un nom à ce plan
header-the-goal = l’objectif
header-goal-in-the-buyers-words = Objectif, avec les mots du client
header-what-does-the-buyer-want = Qu’est-ce qui doit changer après la mise en service ?
header-goal = Objectif
header-no-go-live-date-yet = Mise en service non fixée
header-nothing-to-spare = Aucune marge
header-to-spare = { $days ->
        [one] { $days } jour ouvré de marge
       *[other] { $days } jours ouvrés de marge
    }
header-every-step-is-done = Toutes les étapes sont terminées
header-no-steps-yet = Pas encore d’étape
header-elements-in-place = Les { $n } parties du plan sont en place
header-elements-missing = Parties du plan à ajouter : { $n } sur 8
header-elements-need-work = Parties du plan à revoir : { $n } sur 8
header-go-live-is-today = Mise en service aujourd’hui
header-contract-by = Contrat d’ici au { $closedate }
header-paused-by-the-buyer-until = Suspendu par le client jusqu’au { $pauseduntil }
header-the-day-on-which-the = Le jour de la mise en service chez le client. Tout se compte à rebours à partir de là.
header-whose-date-it-is = Responsable de la mise en service
header-who-stands-for-it = Choisissez une personne
header-the-day-on-which-both = Le jour où les deux parties veulent avoir signé le contrat.
header-paused-until = Suspendu jusqu’au
header-the-buyer-may-pause-the = Le client peut suspendre le plan 90 jours au plus.
header-change-dates = Modifier les dates
header-the-go-live-date = la date de mise en service
header-late = { $late } de retard
header-late-now = en retard
header-without-go-live = Sans elle, rien ne peut être planifié à rebours.
header-days-to-go-live = { $figure } { $n ->
        [one] jour ouvré
       *[other] jours ouvrés
    } avant la mise en service
header-days-since-go-live = { $figure } { $n ->
        [one] jour ouvré
       *[other] jours ouvrés
    } depuis la mise en service
header-steps-too-long = Les étapes prennent { n-working-day } de trop
header-add-the-first-step = Ajoutez la première ci-dessous.
header-turn-of-nobody = La prochaine étape n’a pas de responsable
header-nothing-is-missing = Rien ne manque.
header-go-live-owner = Responsable de la mise en service : { $name }
header-go-live-owner-suggested = Responsable de la mise en service : { $name } ({ $suggested })

## The page: steps

steps-your-next-steps = Vos prochaines étapes
steps-next-on-the-buyers-side = À suivre côté client
steps-next-on-the-sellers-side = À suivre côté fournisseur
steps-every-step-is-done = Toutes les étapes sont terminées.
steps-nothing-waits-for-you-no = Rien ne vous attend : aucune étape ouverte n’a de responsable de votre côté.
steps-show-all = Tout afficher ({ $all })
steps-next-steps = Prochaines étapes
steps-whole-plan = Plan entier
steps-another-step = une autre étape
steps-of-done = { $done } sur { $steps } terminées
steps-not-in-the-plan-yet = Pas encore dans le plan :
steps-begin-with = Commencer par
steps-the-plan = Le plan

## The page: step

step-step-without-a-title = étape sans titre
step-title-of-the-step = Titre de l’étape
step-what-is-to-be-done = Que faut-il faire ?
step-waits-for-another-step = Attend une autre étape.
step-toggle = { $status ->
        [open] { $step } : à faire
        [doing] { $step } : en cours
        [blocked] { $step } : bloquée
        [done] { $step } : terminée
       *[dropped] { $step } : abandonnée
    }
step-toggle-waiting = { $status ->
        [open] { $step } : à faire, attend une autre étape
        [doing] { $step } : en cours, attend une autre étape
        [blocked] { $step } : bloquée, attend une autre étape
        [done] { $step } : terminée, attend une autre étape
       *[dropped] { $step } : abandonnée, attend une autre étape
    }
step-dropped = abandonnée
step-link-suggested = { $step } (proposé)
step-do-not-wait = Ne plus attendre : { $step }
step-moved-up = Étape montée : { $title }.
step-moved-down = Étape descendue : { $title }.
step-moved-to = Étape déplacée vers { $kind } : { $title }.
step-waits-for = attend { $step }
step-who-owns-this = Qui s’en charge ?
step-working-days-it-takes = Durée en jours ouvrés
step-click-when-it-is-done = { $status }. Cliquez quand c’est fait
step-no-date = pas de date
step-days-short = { $days } j
step-days-short-range = { $least }–{ $days } j
step-due-hint = Le jour où l’étape doit être terminée.
step-due-set-by = { $side ->
        [buyer] Fixé par le client.
       *[seller] Fixé par le fournisseur.
    }
step-due-suggested = Proposé : personne ne l’a encore fixé ni confirmé.
step-how-long-it-takes = Combien de temps cela prend.
step-at-the-least = Au minimum
step-when-it-goes-well = Quand tout va bien.
step-who-is-accountable = Qui en répond ?
step-whom-to-ask = À qui s’adresser ?
step-the-only-day-it-can = Le seul jour possible pour la fin, comme une date de comité.
step-part-of-the-route = Phase
step-paper-review = Revue
step-notes-of-the-step = Notes de l’étape
step-anything-else-worth-knowing = Autre chose à savoir
step-move-up = Monter
step-move-down = Descendre
step-remove-step = Retirer l’étape
step-status = Statut
step-notes = Notes
step-comments = Commentaires
step-working-days-too-late = { $slack ->
        [one] { $slack } jour ouvré de retard
       *[other] { $slack } jours ouvrés de retard
    }
step-nothing-to-spare = aucune marge
step-working-days-to-spare = { $slack ->
        [one] { $slack } jour ouvré de marge
       *[other] { $slack } jours ouvrés de marge
    }
step-let-this-step-wait-for = Choisir une étape que celle-ci attend
step-add-a-step-it-waits = Ajouter une étape à attendre…
step-no-other-step = Aucune autre étape
step-then = Ensuite
step-a-step-that-is-not = Une étape qui n’est pas dans le plan
step-confirm = Confirmer
step-the-step = l’étape
step-was-due = Échéance passée : { $day } ; en jours ouvrés
step-due-on = Échéance { $day }
step-today = aujourd’hui
step-go-live-needs-it = Pas de date convenue. Nécessaire pour la mise en service d’ici au { $day }
step-by = d’ici au { $day }
step-needed = Pour la mise en service : à terminer d’ici au { $finish }, { $spare }.
step-needed-from = Pour la mise en service : à commencer d’ici au { $start } et à terminer d’ici au { $finish }, { $spare }.
step-needed-late = Pour la mise en service : à commencer d’ici au { $start } (date passée) et à terminer d’ici au { $finish }, { $spare }.

## The page: ladder. How far a value is: suggested, set or signed

ladder-noted-for = noté pour { $name }
ladder-suggested = proposé par { $name }
ladder-suggested-guest = proposé par { $name } (accès invité)
ladder-set = fixé par { $name }
ladder-set-on = Fixé par { $name } le { $day }
ladder-signed = validé par { $name }
ladder-signed-on = Validé par { $name } le { $day }
ladder-signed-before = validé : { $value }
company-own = votre entreprise
company-other = l’autre entreprise

## The page: the views of the plan

views-list = Liste
list-step = Étape : { $step }
list-nobody = Pas encore de responsable
list-not-said = non précisé
list-details-of = Détails : { $step }
list-select = Sélectionner { $step }
list-open-comments = { $n ->
        [one] { $n } commentaire ouvert
       *[other] { $n } commentaires ouverts
    }
list-days-of = Jours ouvrés ({ $step }) : { $days }
list-days = Jours
list-buffer = Marge
list-buffer-of = { $days ->
        [one] { $days } jour ouvré de marge
       *[other] { $days } jours ouvrés de marge
    }
list-add-a-step = Ajouter une étape
list-done = { $n ->
        [one] { $n } terminée
       *[other] { $n } terminées
    }
list-tally = { $done } sur { $n }
list-late = { $n } en retard
list-must-start = à commencer d’ici au { $day }
list-by-day = d’ici le { $day }
list-must-be-done = à terminer d’ici au { $day }
list-filters = Étapes affichées
list-filter-all = Toutes
list-filter-mine = Les miennes
list-filter-late = En retard
list-filter-waiting = En attente côté { $company }
list-search = Rechercher
list-group = Grouper
list-by-phase = Par phase
list-by-owner = Par responsable
list-shown = { $n ->
        [one] { $n } étape affichée.
       *[other] { $n } étapes affichées.
    }
list-nothing-passes = Aucune étape ne correspond.
list-show-all = Afficher toutes les étapes
list-selected = { $n ->
        [one] { $n } sélectionnée
       *[other] { $n } sélectionnées
    }
list-set-owner = Responsable
list-move-by = Décaler de
list-move-by-days = Jours ouvrés dont décaler les dates ; un nombre négatif avance
list-move-days = jours
list-set-phase = Phase des étapes sélectionnées
list-phase = Phase
list-clear-selection = Effacer la sélection
list-no-dates = Aucune des étapes sélectionnées n’a de date à décaler.
list-changed = { $n ->
        [one] { $n } étape modifiée.
       *[other] { $n } étapes modifiées.
    }
list-date-moved = Nouvelle date pour { $step } ({ $day }).
list-date-taken = { $step } n’a plus de date.
calendar-due-date-of = Échéance : { $step }
calendar-choose = Choisissez un jour.
calendar-keeps = { $date } : la mise en service garde { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    } de marge
calendar-keeps-nothing = { $date } : la mise en service n’a plus de marge
calendar-too-late = { $date } : { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    } trop tard pour le { $goLive }
calendar-day-less = −1 jour
calendar-day-more = +1 jour
calendar-week-more = +1 semaine
calendar-no-date = Sans date
calendar-day-off = (jour non ouvré)
calendar-day-off-named = (jour non ouvré : { $names })
calendar-month-before = Mois précédent
calendar-month-after = Mois suivant
timeline-ghost = { $from } → { $to } : marge { $before } → { $after }
timeline-ghost-date = { $from } → { $to }
timeline-ends-on-its-date = Finit à son échéance
timeline-critical-path = Chemin critique : { $steps }
timeline-latest-finish = Marge, jusqu’à la fin au plus tard
timeline-holiday = Jour férié
ladder-of = De la mise en service à aujourd’hui
ladder-late = Début dépassé
ladder-live = En service chez { $company }
ladder-today = Aujourd’hui
ladder-must-start = { $step } : début au plus tard
ladder-must-be-done = { $step } : fin au plus tard
ladder-should-have-started = { $step } : début dépassé
ladder-should-be-done = { $step } : fin dépassée
ladder-in = dans { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    }
ladder-ago = il y a { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    }
ladder-is-today = aujourd’hui
ladder-short = Il manque { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    } pour ces étapes
sheet-start-by = À commencer d’ici au { $day } pour la mise en service.
sheet-finish-by = À terminer d’ici au { $day } pour la mise en service.
sheet-comments = Commentaires ({ $n })
sheet-more = Plus : jours, dépendances, revue, notes, historique
sheet-link = Lien vers une étape

## The page: comments

comments-comment = Commenter
comments-settled = Résolu
comments-the-comment = le commentaire
comments-from-the-start = Dès le départ
comments-the = { $side ->
        [buyer] le client
       *[seller] le fournisseur
    }
comments-open-on = { n-open-comment } sur { $about }
comments-comment-on = Commenter { $about }
comments-comments-on = Commentaires sur { $about }
comments-placeholder = Posez une question ou dites un mot sur { $about }
comments-reopen = Rouvrir
comments-settle = Résoudre
comments-with-words-by = avec des mots ajoutés par { $names }
comments-you = Vous
comments-you-too = vous

## The page: opens

opens-who-opened-it-could-not = Les visiteurs n’ont pas pu être lus à l’instant.
opens-asking-who-opened-it = Lecture des visiteurs…
opens-who-opened-it-is-known = Les visiteurs s’affichent dès qu’il y a une connexion.
opens-nobody-who-gave-a-name = Personne n’a encore ouvert le plan en donnant son nom.
opens-people-who-gave-a-name = personnes des deux entreprises qui ont donné leur nom
opens-days = { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }, en dernier le { $day }

## The page: calendars

calendars-size-of-the-deal = Taille de l’affaire
calendars-not-understood = Non compris
calendars-odd-value = { $place } devrait être { $expected }, mais est { $found }
calendars-these-values-of-the-document = Ces valeurs du document sont d’un type qu’un plan n’a pas. Elles sont gardées, mais pas affichées.
calendars-settings = Réglages
calendars-works-on = Jours ouvrés : { $company }
calendars-take-away = Retirer le jour férié { $holiday } : { $company }
calendars-holiday-of = Jour férié : { $company }
calendars-file-of = Fichier de calendrier avec les jours fériés : { $company }
calendars-holiday = Jour férié
calendars-working-days-holidays = jours ouvrés, jours fériés
calendars-working-days-holidays-size-of = jours ouvrés, jours fériés, taille de l’affaire
calendars-time-is-counted-in-the = Le temps se compte en jours ouvrés ; les jours fériés des deux parties le raccourcissent.
calendars-size-decides = La taille de l’affaire détermine ce qu’un plan doit contenir.
calendars-no-holidays-yet = Pas encore de jour férié
calendars-add = Ajouter
calendars-import-from-a-calendar-file = Importer depuis un fichier de calendrier
calendars-what-is-it-called = Comment s’appelle-t-il ?
calendars-name-of-the-holiday = Nom du jour férié
calendars-without-a-name = sans nom
calendars-put-back = Remettre
calendars-taken-out = Retirés

## The page: elements

elements-the-eight-elements-of-the = Les huit parties du plan
elements-goal-and-go-live = Objectif et mise en service
elements-needs-work = à revoir
elements-of = { $n } sur { $of }
elements-count-needs-work = { $n }, à revoir
elements-set = fixé
elements-missing = à ajouter
elements-has-passed = date passée
elements-no-owner = sans responsable
elements-is-over = passé
elements-none-the-buyers = aucun côté client
elements-no-buyer = personne côté client

## The page: confirm

confirm-take-it-back = Retirer
confirm-yes-goal = Oui, c’est ça
confirm-yes-day = Oui, le { $day }
confirm-ok = OK
confirm-ready = Prêt : cela compte dès que votre e-mail est confirmé
confirm-not-recorded = Cela n’a pas été enregistré. Voir sous Validations.
confirm-sending = Votre oui est en cours d’envoi
confirm-waiting = Enregistré sur cet appareil. L’envoi se fera au retour de la connexion
confirm-take-back-what = Retirer votre oui : { $what }
confirm-done = C’est noté comme venant de vous.

## The page: identity

identity-who-are-you = Qui êtes-vous ?
identity-mark = Vous êtes { $name }, { $level }, { $company }. Modifier
identity-mark-nameless = { $name } { $level }, { $company }. Modifier
identity-the-plan-is-not-open = Le plan n’est pas encore ouvert.
identity-nobody-yet = Personne pour l’instant
identity-the-portal-says-who-you = C’est le portail qui indique qui vous êtes. Si vous êtes quelqu’un d’autre, connectez-vous-y avec votre propre compte.
identity-i-am-someone-else = Je suis quelqu’un d’autre
identity-give-your-name-so-that = Donnez votre nom, pour que les autres sachent qui écrit. Aucun compte n’est nécessaire.
identity-then-this-link-was-not = Alors ce lien ne vous était pas destiné, ou il a été transmis. Dites qui vous êtes : ce que vous faites désormais ici est à votre nom, et non à celui d’un autre.
identity-that-is-me = C’est moi
identity-go-on-as-this-person = Continuer sous cette identité
identity-your-name = Votre nom
identity-your-e-mail = Votre e-mail
identity-this-needs-the-connection = Une connexion est nécessaire.
identity-level-name-given = Vous avez donné votre nom ; il n’est pas vérifié.
identity-level-signed-in = Vous utilisez le compte de votre entreprise.
identity-rights-without-proof = Vous pouvez lire, commenter, proposer et dire non. Ce que vous modifiez est une proposition.
identity-rights-with-proof = Vous pouvez fixer les dates de votre entreprise, et valider.
identity-own-link = Si vous êtes quelqu’un d’autre, ou voulez partager ce plan avec un collègue, demandez un lien personnel à la personne qui l’a partagé avec vous.
identity-way-up = Pour valider, ouvrez le plan par un lien reçu à votre propre adresse, ou par le portail.
identity-done = Merci. C’est sous ce nom que vous êtes ici désormais.
identity-failed = Cela n’a pas fonctionné. { $reason }
identity-invite-failed = Aucun lien n’a pu être créé. { $reason }

## The page: guest

guest-ready = { $n ->
        [one] { $n } réponse prête. Confirmez votre e-mail et elle compte.
       *[other] { $n } réponses prêtes. Confirmez votre e-mail et elles comptent.
    }

guest-opening-as = Vous ouvrez ce plan sous ce nom : { $name }, { $company }.
guest-thats-me = C’est moi
guest-someone-else = Je suis quelqu’un d’autre
guest-line = Vous avez un accès invité. Ce que vous modifiez est une proposition jusqu’à ce que vous confirmiez votre e-mail.
guest-send-me-a-code = M’envoyer un code
guest-verify-title = Confirmez votre e-mail
guest-no-code = Cette page ne peut pas encore envoyer de code.
guest-open-your-link-at = Ouvrez le lien envoyé à { $email }, ou ouvrez le plan depuis votre portail : cela vous identifiera.
guest-open-your-link = Ouvrez le lien envoyé à votre propre adresse, ou ouvrez le plan depuis votre portail : cela vous identifiera.
guest-answers-wait = Vos réponses attendent sur cet appareil et compteront aussitôt après.
guest-give-your-name = Donner votre nom

## The page: history

history-history = Historique
history-somebody-who-is-not-in = une personne absente du plan
history-of-this-step = de cette étape
history-of-these-dates = de ces dates
history-of-this-meeting = de ce rendez-vous
history-nobody-was-ever-named = { $name } : personne n’a jamais été nommé.
history-failed = L’historique { $of } n’a pas pu être lu à l’instant.
history-offline = L’historique { $of } nécessite une connexion.
history-of = Historique { $of }
history-of-what = Historique : { $what }
history-who-had = Auparavant : { $what }
history-none = aucun
history-by-creation = à la création du plan
history-by = par { $name } ({ $side ->
        [buyer] client
       *[seller] fournisseur
    })
history-by-unverified = { history-by }, non vérifié
history-received = reçu le { $day }
history-set = Fixé : { $value } { $by } ({ $received }).
history-changed = Modifié { $n ->
        [1] une fois
        [2] deux fois
       *[other] { $n } fois
    } : { $from } → { $to }, en dernier { $by } ({ $received }).

## The page: proposals

proposals-for-your-sides-answer = { $mine } de votre réponse
proposals-proposed = Propositions
proposals-this-cannot-stand-there = Cela ne peut pas figurer à cet endroit.
proposals-accepted = Accepté ({ $what }).
proposals-accept = Accepter { $what }
proposals-what-stood-there-stays = La valeur existante reste.
proposals-something-else = Autre chose
proposals-keep = Garder : { $value }
proposals-your-proposal-was-taken-back = Votre proposition a été retirée.
proposals-take-back = Retirer
proposals-set-to = Fixé ({ $value }).
proposals-instead = Autre valeur : { $path }
proposals-set-it = Fixer
proposals-suggested-for = Propositions : { $place }
proposals-now = actuellement : { $value }
proposals-you-suggest = Vous proposez { $what }
proposals-suggests = { $name } propose { $what }
proposals-take-back-what = Retirer votre proposition : { $what }
proposals-another-date = Autre date

## The page: ask

ask-date-is = La date du { $value } a été fixée par { $whom }.
ask-value-is = { $place } : { $value }, fixé par { $whom }.
ask-values-are = Valeurs fixées par { $whom } : { $held }.
ask-suggest-it-stays = Proposer { $value } ? Cela reste { $now } jusqu’à un accord côté { $company }.
ask-suggest-stays = Rien ne change jusqu’à un accord côté { $company }.
ask-instead-of = au lieu de { $now }
ask-reason = Raison (facultatif)
ask-suggest-value = Proposer { $value }
ask-suggest = Proposer
ask-suggested-to = { $n ->
        [one] Proposé à { $company }.
       *[other] { $n } modifications proposées à { $company }.
    }
ask-you = Vous
ask-signed-date = Date validée par { $names } ({ $value }).
ask-signed-value = Validé par { $names } : { $place } ({ $value }).
ask-signed-values = Valeurs validées par { $names } : { $n }.
ask-signed-text = Texte validé par { $names }.
ask-out-of-date-until = Après votre modification, cette validation ne sera plus à jour jusqu’à son renouvellement.
ask-change-to = Remplacer par { $value }
ask-change = Modifier
ask-suggest-instead = Proposer plutôt
ask-changed = Modifié.
ask-edit = Modifier
ask-comment-instead = Commenter plutôt
ask-suggest-text = Vous avez un accès invité : ce que vous écrivez est une proposition.
text-edit = Modifier : { $what }
text-edit-short = Modifier

## The page: words

words-criterion-without-words = Critère sans texte
words-risk-without-words = Risque sans texte
words-the-goal = L’objectif
words-nothing = rien
held-place = { $field } : { $name }
words-something-that-is-not-in = un élément qui n’est plus dans le plan
words-what-waits-for = Les dépendances : { $name }
words-no-day = aucun jour
words-taking-it-out = le retrait
words-putting-it-back = la remise dans le plan
words-that-step = cette étape
words-that-it-is-needed = que ce soit nécessaire
words-that-it-is-not-needed = que ce ne soit pas nécessaire
words-something-else = autre chose
words-it-is-not-in-the = absent du plan
words-it-is-in-the-plan = dans le plan
words-what-the-plan-says = ce que dit le plan
words-nothing-is-said-yet = pas encore précisé
words-it-is-needed = nécessaire
words-it-is-not-needed = non nécessaire
words-what-is-there = la valeur existante
words-day-off-of = Jour non ouvré { $side ->
        [buyer] du client
       *[seller] du fournisseur
    } le { $day }
words-to-wait-for = d’attendre { $step }
words-not-to-wait-for = de ne pas attendre { $step }

## The page: sheet

sheet-read-and-sign = Lire et valider
sheet-who-you-are = Qui vous êtes
sheet-the-plan-changed-while-you = Le plan a changé pendant votre lecture.
sheet-show-the-plan-as-it = Afficher le plan actuel
sheet-content = Empreinte du contenu :
sheet-this-page-is-for-reading = Cette page est en lecture seule.
sheet-this-link-is-for-reading = Ce lien est en lecture seule. Pour valider, demandez un lien personnel.
sheet-sign-when-back-online = Valider au retour en ligne
sheet-kept-on-this-device = Gardé sur cet appareil.
sheet-kept-in-this-window-only = Gardé dans cette fenêtre seulement : laissez-la ouverte.
sheet-signed = Validé.
sheet-in-your-own-words = Avec vos mots
sheet-taken-back-both-stay-on = Retiré. Les deux restent au journal : votre déclaration et son retrait.
sheet-asked-already = déjà demandé
sheet-there-is-nobody-else-in = Il n’y a personne d’autre dans le plan qui n’ait pas validé. Partagez-le d’abord avec un collègue.
sheet-what-is-different-stands-above = Ce qui diffère figure ci-dessus. Validez de nouveau si vous le souhaitez toujours.
sheet-this-is-different-from-what = Voici ce qui diffère de ce que vous avez vu :
sheet-nothing-was-recorded-the-plan = Rien n’a été enregistré : le plan avait changé avant l’arrivée de l’envoi.
sheet-nothing-was-recorded-something-is = Rien n’a été enregistré : il manque quelque chose.
sheet-it-has-not-reached-the = Le serveur n’a rien reçu, et rien n’attend d’être envoyé.
sheet-you-opened-a-link-nobody = Vous avez ouvert un lien ; personne ne sait qui vous êtes.
sheet-your-address-was-verified-or = Votre adresse a été vérifiée, ou le portail se porte garant de vous.
sheet-you-have-signed-this = Le { $day }, vous avez validé ce plan.
sheet-sign-as = Validation par { $who }.
sheet-signing = Validation en cours…
sheet-renew = Renouveler
sheet-sign = Valider le plan
sheet-sent-soon = Votre validation part dès que le serveur l’accepte, si le plan est encore celui que vous avez lu. Sinon, vous verrez ce qui a changé ; personne ne valide à votre place.
sheet-sent-when-online = Votre validation part au retour de la connexion, si le plan est encore celui que vous avez lu. Sinon, vous verrez ce qui a changé ; personne ne valide à votre place.
sheet-take-back = Vous retirez votre { $act ->
        [sign] validation
        [decline] refus
       *[confirm] confirmation
    } du { $at }. C’est votre droit, et rien n’est caché : les deux restent au journal. Vous pouvez valider de nouveau à tout moment.
sheet-why = Pourquoi ?
sheet-nothing-was-recorded = Rien n’a été enregistré. { $reason }

sheet-signing-says = Valider signifie : voici notre plan commun et voici nos dates. Ce n’est pas un contrat. Personne n’est tenu d’acheter ou de vendre, et il ne contient aucun prix.
sheet-how-this-is-recorded = Comment c’est enregistré
sheet-recorded-what = Votre nom, l’heure et une empreinte exacte de ce qui suit sont enregistrés et scellés par le serveur, pour que chacun puisse vérifier plus tard ce qui a été validé. Vous pouvez garder une copie.
sheet-changed-since-you-read = Modifié depuis votre lecture
sheet-changed-since-you-signed = Modifié depuis votre validation le { $day }
sheet-cannot-be-signed-yet = Le plan ne peut pas encore être validé.
sheet-missing = Il manque :
sheet-suggest-a-time = Proposer une heure
sheet-guest = Pour valider, confirmez votre e-mail.
sheet-not-you = Pas vous ?
sheet-ask-a-question = Poser une question
sheet-your-question = Votre question
sheet-question-sent = Votre question est dans le plan, sous Validations.
sheet-suggest-a-change = Proposer un changement
sheet-change-what-does-not-work = Modifiez ce qui ne convient pas. Ce que l’autre entreprise a fixé lui est envoyé comme proposition.
sheet-signed-on = Validé le { $day }, { $time } ({ $zone }).
sheet-you-will-be-told = Vous le saurez si ce que vous avez validé change.
sheet-ready-when-confirmed = Votre validation compte dès que votre e-mail est confirmé, si le plan est encore celui que vous avez lu.
sheet-done = Terminé
sheet-request-a-signature = Demander une validation
sheet-from-whom = À qui ?
sheet-who-is = Qui alors ?
sheet-ask-them = Demander
sheet-handed-over = Ce n’est pas à moi de valider ce plan. J’ai demandé à { $name }.
sheet-message-optional = Message (facultatif)
sheet-request-reaches = La demande s’affiche à l’ouverture du plan. Vous pouvez redemander après 5 jours ouvrés.
sheet-asked = Validation demandée. La demande s’affiche à l’ouverture du plan.

## The page: summary

summary-goal = Objectif
summary-live-on = Mise en service
summary-owner = responsable : { $name }
summary-no-owner = pas encore de responsable
summary-what-company-does = Ce que fait { $name } · { $n } sur { $of }
summary-without-owner = Sans responsable · { $n } sur { $of }
summary-by = d’ici au { $day }
summary-no-date = pas de date
summary-you = Vous
summary-you-within = vous
summary-how-we-judge = Comment juger du résultat
summary-criterion = { $what }, décision : { $name }
summary-criterion-what = { $what }. { $goal }
summary-risks = Ce qui pourrait bloquer
summary-risk = { $what }. Si cela arrive : { $then }
summary-reviews = Revues
summary-not-needed-by = { $reviews } : non nécessaire, { $by }
summary-not-known-yet = { $reviews } : pas encore connu
summary-not-known = Pas encore connu
summary-already-signed = Déjà validé
summary-nobody-yet = Personne pour l’instant
summary-signer = { $name }, { $day }
summary-signer-out-of-date = { $name }, { $day } (n’est plus à jour)

## The page: decline

decline-title = Ce plan ne nous convient pas
decline-main-reason = Quelle est la raison principale ?
decline-anything = Un mot pour { $company } ?
decline-optional = (facultatif)
decline-send = Envoyer
decline-send-my-answer = Non, envoyer ma réponse
decline-seen-by = { $company } voit votre réponse et votre nom. Les rappels cessent. Vous pouvez changer d’avis à tout moment.
decline-say-why = Merci d’indiquer la raison en quelques mots.
decline-sent = Envoyé. Merci de l’avoir dit. Rien d’autre ne vous est demandé.
decline-waits = Enregistré sur cet appareil. Votre réponse part au retour de la connexion.
decline-waits-in-window = Gardé dans cette fenêtre seulement : laissez-la ouverte. Votre réponse part au retour de la connexion.
decline-changed = Le plan a changé à cet instant, et rien n’a été enregistré. Merci de renvoyer votre réponse.
decline-you-said-no = Vous avez dit non à ce plan le { $day } : « { $reason } ». { $company } peut le voir. Rien d’autre ne vous est demandé.
decline-taken-back = Retiré. Vous pouvez continuer avec le plan.

## The page: pause

pause-title = Suspendre
pause-instead = Suspendre plutôt ?
pause-until = Jusqu’au
pause-act = Suspendre
pause-what = D’ici là, personne ne reçoit de rappel et rien ne compte comme retard. Vous pouvez reprendre à tout moment.
pause-done = Plan suspendu (jusqu’au { $day }).
pause-line = Suspendu jusqu’au { $day } par { $name }. D’ici là, personne ne reçoit de rappel.
pause-resume = Reprendre
pause-resumed = Repris.

## The page: share

share-act = Partager
share-title = Partager avec un collègue chez { $company }
share-name = Nom
share-email = E-mail
share-what-for = Dans quel but ?
share-reads-along = Lire le plan
share-owns-a-step = Se charger d’une étape
share-which-step = Quelle étape ?
share-is-asked-to-sign = Valider le plan
share-copy-link = Copier le lien
share-do-not-forward = Merci de ne pas transférer votre propre lien : qui l’ouvre agit en votre nom.
share-link-made = Le lien est prêt. Copiez-le et envoyez-le à votre collègue.
share-copied = Copié. Envoyez-le à votre collègue.
share-link = Lien
share-message = Message
share-copy-message = Copier le message
share-message-read = Bonjour { $name }, { $by } souhaite vous montrer « { $title } ». Aucun compte n’est nécessaire :
share-message-step = Bonjour { $name }, { $by } vous demande de regarder « { $step } » dans « { $title } ». Aucun compte n’est nécessaire :
share-message-sign = Bonjour { $name }, { $by } vous demande de lire et de valider « { $title } ». Ce n’est pas un contrat, et personne n’est tenu d’acheter :

## The page: signing

signing-to-this-plan-not-to-a-purchase = du plan, pas d’un achat
signing-the-plan = le plan entier
signing-withdraw = Retirer
signing-you-signed = Validé le { $day }
signing-only-by = { $signed }, par { $company } seulement à ce jour
signing-added-since = { $n ->
        [one] { $signed }, { $n } étape ajoutée depuis
       *[other] { $signed }, { $n } étapes ajoutées depuis
    }
signing-changed-since-somehow = { $signed }. Le plan n’est plus exactement celui qui a été validé
signing-changed-since = Modifié depuis la validation par { $name } ({ $n })
signing-changed-since-you = Modifié depuis votre validation ({ $n })
signing-changed-by-your-side = Modifié de votre côté ({ $n })
signing-signed-day = { $signer }. Validé le { $day }.
signing-out-of-date = N’est plus à jour : { n-change }
signing-on-this-device = Votre validation est sur cet appareil.
signing-in-this-window = Votre validation est dans cette fenêtre seulement : laissez-la ouverte.
signing-sent-if-unchanged = Elle part au retour de la connexion, si le plan est encore celui que vous avez lu.
signing-changed-before-it-arrived = { $n ->
        [one] { $n } élément a changé avant son arrivée.
       *[other] { $n } éléments ont changé avant son arrivée.
    }
signing-see-what-changed = Voir les changements
signing-act-ready = { $what } : prêt. Confirmez votre e-mail et cela compte.

signing-nobody-has-signed-yet = Personne n’a encore validé.
signing-not-recorded = Votre validation n’a pas été enregistrée.
signing-what-was-said = Ce qui a été dit
signing-not-signed-yet = Non validé
signing-who-stands-behind-it = Validations
signing-see-and-renew = Voir et renouveler
signing-what-changed = Ce qui a changé
signing-read-and-sign-again = Lire et valider de nouveau
signing-the-plan-was-changed-since = Le plan a été modifié depuis. Les détails s’affichent en ligne.
signing-ask-for-a-link-by = Demandez un lien par e-mail et dites-le de nouveau.
signing-find-out-who-it-was = Trouvez de qui il s’agit, et répondez.
signing-this-is-recorded-as-your = Vous pouvez changer d’avis à tout moment.
signing-of = { " " }({ $wording })
signing-if-the-plan-is-then = { $waiting }, si le plan est encore celui que vous avez lu.
signing-nobody-signs-for-you-this = Personne ne valide à votre place. Voici ce qui diffère de ce que vous avez vu :
signing-read-again = Relire
signing-leave-it = Laisser ainsi
signing-put-away = Ranger
signing-read-what-was-signed = Lire ce qui a été validé
signing-said-no = { $name } a dit non
signing-line-declined = { $who } à ce plan, { $day }
signing-asks-you = { $name } vous demande de valider
signing-line-asked = { $who } ce plan
signing-signed-by = Validé par { $name }, { $day }
signing-signatures = Validations
signing-taken-back = Retiré ({ $at }).
signing-taken-back-because = Retiré ({ $at }) : { $note }
signing-changes-since = { n-change } depuis
signing-lapse = { $changes }. { $then }
signing-lapse-first = { $changes }, la première { $at }. { $then }
signing-changes-by-own-side = { n-change } par la même entreprise
signing-stands-again = La validation redevient à jour si la modification est annulée ou si { $name } valide de nouveau.
signing-to-be-renewed = La validation est à renouveler.
signing-added = Ajouté depuis par le fournisseur, hors validation : { $places }.
signing-you-said-no = Vous avez dit non à ce plan
signing-no-was-said = A dit non à ce plan
signing-not-verified = L’adresse n’est pas vérifiée : ce refus n’engage pas le client.
signing-set-aside = Écarté par le portail, { $at } :
signing-asked = { $who } a demandé une validation à { $whom }, { $at }
signing-somebody = quelqu’un
signing-act-sign = Votre validation
signing-act-confirm = Votre oui
signing-act-decline = Votre réponse
signing-act-withdraw = Votre retrait
signing-act-ask = Votre demande
signing-act-inspect = Votre point de suivi
signing-act-sending = { $what } : envoi en cours.
signing-act-waiting = { $what } : envoi au retour de la connexion
signing-act-changed = { $what } : rien n’a été enregistré, le plan avait changé.
signing-act-incomplete = { $what } : rien n’a été enregistré, il manque quelque chose.
signing-act-blocked = { $what } : le serveur n’a rien reçu.
signing-act-refused = { $what } : rien n’a été enregistré.
signing-not-yet = Validation pas encore possible, il manque { n-thing-is }.

## The page: terms

terms-no-goal-is-written = Aucun objectif n’est écrit.
terms-no-date-is-set = Aucune date n’est fixée.
terms-there-are-no-steps = Il n’y a aucune étape.
terms-nobody-owns-it = sans responsable
terms-with = avec { $partner }
terms-due = échéance { $due }
terms-fixed-on = date imposée : { $fixedon }
terms-a-step-that-is-gone = une étape supprimée
terms-measure = indicateur : { $measure }
terms-finish-line = cible : { $target }
terms-judged-by = qui décide : { $owner }
terms-without-words = Sans texte
terms-if-so = si cela arrive : { $contingency }
terms-watched-by = responsable : { $owner }
terms-not-needed = non nécessaire
terms-needed = nécessaire
terms-reviews-needed = Nécessaire : { $reviews }.
terms-reviews-not-needed = Pas nécessaire : { $reviews }.
terms-reviews-not-said = Non précisé : { $reviews }.
terms-none = Aucun.
terms-go-live = { $day }, responsable de la mise en service : { $owner }.
terms-go-live-unowned = { $day }, pas encore de responsable de la mise en service.
terms-contract-by = Contrat d’ici le { $day }.
terms-days-range = { $least }–{ $n } jours ouvrés
terms-after = après { $steps }
terms-yours = à vous

## The page: changes

changes-is-now = désormais
changes-is-new = est un ajout
changes-was-taken-out = ne figure plus dans le plan
changes-what-changed-could-not-be = Les changements n’ont pas pu être lus à l’instant.
changes-reading-what-changed = Lecture des changements…
changes-what-changed-needs-the-connection = Les changements nécessitent une connexion.
changes-nothing-has-changed-since-then = Rien n’a changé depuis.
changes-show-all = Tout afficher ({ $sorted })
changes-moved-times = { $day }, décalé { $moves } fois
changes-by = { $who }, { $when }
changes-who-and-others = { $who } et { $others }

## The page: check-in

inspection-mutual-action-plan = Plan d’action commun
inspection-go-on = Continuer
checkin-where = Point de suivi · { $n } sur { $of } · { $minutes ->
        [0] moins d’une minute
       *[other] { $minutes } min
    }
checkin-build-where = Construire le plan · { $n } sur { $of } · { $minutes ->
        [0] moins d’une minute
       *[other] { $minutes } min
    }
checkin-room = Mise en service { $date }, marge { $n }
checkin-room-short = Mise en service { $date }, il manque { $n ->
        [one] { $n } jour ouvré
       *[other] { $n } jours ouvrés
    }
checkin-leave = Quitter pour l’instant
checkin-back-to-plan = Revenir au plan
checkin-stops = Parties du point de suivi
checkin-is-here = { $name } est là
checkin-back = Retour
checkin-next-item = Étape suivante
checkin-stop-goal = Objectif et mise en service
checkin-stop-steps = Étapes à rebours
checkin-stop-owners = Qui fait quoi
checkin-stop-people = Qui d’autre a son mot à dire
checkin-stop-paper = Revues
checkin-stop-criteria = Comment juger du résultat
checkin-stop-obstacles = Ce qui pourrait bloquer
checkin-stop-changes = Ce qui a changé
checkin-stop-due = En retard et à venir
checkin-stop-decide = À décider
checkin-stop-risks = Risques
checkin-stop-meeting = Prochain rendez-vous
checkin-next-goal = Suite : objectif et mise en service
checkin-next-steps = Suite : étapes à rebours
checkin-next-owners = Suite : qui fait quoi
checkin-next-people = Suite : qui d’autre a son mot à dire
checkin-next-paper = Suite : revues
checkin-next-criteria = Suite : comment juger du résultat
checkin-next-obstacles = Suite : ce qui pourrait bloquer
checkin-next-changes = Suite : ce qui a changé
checkin-next-due = Suite : en retard et à venir
checkin-next-decide = Suite : à décider
checkin-next-risks = Suite : risques
checkin-next-meeting = Suite : prochain rendez-vous
checkin-changed-since = Ce qui a changé depuis le { $day }
checkin-first = C’est le premier point de suivi.
checkin-noted-then = Ce qui avait été noté
checkin-nothing-to-decide = Il ne reste rien à décider.
checkin-started = { $name } a commencé un point de suivi.
checkin-left = Vous avez quitté un point de suivi à « { $stop } ».
checkin-what-should-differ = Qu’est-ce qui doit changer après la mise en service ?
checkin-in-their-words = Avec les mots du client
checkin-when-live = Quand souhaitez-vous la mise en service ?
checkin-go-live-owner = Responsable de la mise en service
checkin-whose-date = Qui porte cette date ?
checkin-days-left = { $n ->
        [one] { $n } jour ouvré avant la mise en service.
       *[other] { $n } jours ouvrés avant la mise en service.
    }
checkin-steps-need = Les étapes en demandent { $n } : { $buffer } de marge.
checkin-steps-need-more = { $n ->
        [one] Il manque { $n } jour ouvré pour ces étapes.
       *[other] Il manque { $n } jours ouvrés pour ces étapes.
    }
checkin-earliest = { $day } au plus tôt.
checkin-do-this = Appliquer : { $what }
checkin-due = échéance { $day }
checkin-was-due = échéance { $day }, { $late }
checkin-done = Terminé
checkin-new-date = Nouvelle date
checkin-blocked = Bloqué
checkin-not-needed = Non nécessaire
checkin-is-done = Terminé aujourd’hui.
checkin-is-blocked = Bloqué.
checkin-is-dropped = N’est plus nécessaire.
checkin-moved = Nouvelle date ({ $day }).{ $effect }
checkin-buffer-moves = { " " }Marge { $before } → { $after }.
checkin-suggested-to = Proposé à { $name } : { $what }
checkin-suggested-date = Proposé à { $name } ({ $day }).{ $effect }
checkin-why = Pourquoi ?
checkin-why-waiting = En attente côté { $company }
checkin-why-work = Plus de travail
checkin-why-other = Autre
checkin-because = { $says } { $why }.
checkin-moved-because = Décalé au { $day } : { $why }.
checkin-wrap-up = Conclusion
checkin-another-time = Autre heure
checkin-take-time = Choisir cette heure
checkin-zone = ({ $zone })
checkin-zone-there = ({ $zone } ; { $time } à { $place })
checkin-who-was-here = Qui était là
checkin-somebody-else = Quelqu’un d’autre
checkin-name-at = Nom, { $company }
checkin-agreed = Ce dont nous avons convenu
checkin-optional = (facultatif)
checkin-to-confirm = À confirmer par { $company } : { $n }
checkin-person-confirms = { $name } { $n }
checkin-copy-for = Copier le message pour { $name }
checkin-message = Bonjour { $name }, suite à notre point du jour : { $n ->
        [one] { $n } élément à confirmer,
       *[other] { $n } éléments à confirmer,
    } environ { $minutes ->
        [one] une minute.
       *[other] { $minutes } minutes.
    } Merci d’utiliser le lien vers notre plan que vous avez déjà.
checkin-message-next = Prochain rendez-vous : { $at }.
checkin-finish = Terminer
checkin-finish-and-book = Terminer et réserver le { $day }
checkin-finish-without = Terminer sans prochain rendez-vous
checkin-needs-connection = Une connexion est nécessaire. Vos choix sont gardés.
checkin-may-not = Votre lien ne vous permet pas d’enregistrer un point de suivi. Une autre personne présente le peut.
checkin-noted-title = Point de suivi
checkin-noted = C’est noté.
checkin-counts-once = C’est noté. Cela compte comme point de suivi dès la confirmation par { $name }.
checkin-was-here = C’est noté. { $n ->
        [one] { $names } était là.
       *[other] { $names } étaient là.
    }
checkin-next-meeting-is = Prochain rendez-vous :
checkin-add-to-calendar = Ajouter au calendrier
checkin-all = Points de suivi
checkin-show-all = Tous les points de suivi
checkin-none-yet = Pas encore de point de suivi.
checkin-last = Dernier point de suivi le { $day }
checkin-row = { $time }, { $name }
checkin-row-with = { $time }, { $name } avec { $names }
checkin-person-connected = { $name }, en ligne
checkin-ask-to-confirm = { $name } a noté un point de suivi avec { $company }. Si vous y étiez, dites-le.
checkin-i-was-there = J’y étais
checkin-not-open = Le plan n’est pas encore ouvert. Réessayez.
checkin-already-recorded = Vous avez noté un point de suivi de ce plan il y a moins de dix minutes : il reste valable. Rien n’a été noté de nouveau.
checkin-changed = Le plan vient de changer. Regardez-le encore une fois, puis terminez.
checkin-no-server = Le serveur est injoignable. Réessayez ; vos choix sont gardés.

## The page: due

due-late = En retard
due-held-up = Bloqué
due-should-have-started = Début dépassé
due-due-in-the-next-two = À échéance sous deux semaines
due-under-way = En cours

## The page: status

status-who-wrote-what = Qui a écrit quoi
status-download-the-plan = Télécharger le plan
status-keyboard-shortcuts = Raccourcis clavier
status-plan = Plan
status-named = nom : { $name }
status-no-side = sans partie
status-nobody-else-is-here = Personne d’autre n’est là
status-dismiss = Fermer
skips-skip = Aller à
skips-for-you = Aller à ce qui vous concerne
skips-plan = Aller au plan
skips-signatures = Aller aux validations
status-here-now = En ligne : { $names } et vous
status-is-here = { $name } est là
status-redo = Rétablir
status-keys-add = Entrée
status-shortcut-add = dans le titre d’une étape : une nouvelle étape en dessous
status-keys-details = Ctrl ou ⌘ + Entrée
status-shortcut-details = dans le titre d’une étape : ses détails
status-keys-move = Alt + ↑ ou ↓
status-shortcut-move = déplacer une étape, un critère ou un risque
status-keys-date = Alt + ← ou →
status-shortcut-date = sur la chronologie : la date d’une étape, d’un jour ouvré
status-keys-link = L
status-shortcut-link = sur la chronologie : relier une étape à une autre
status-keys-undo = Ctrl ou ⌘ + Z
status-shortcut-undo = annuler votre dernière modification
status-keys-redo = Maj + Ctrl ou ⌘ + Z, Ctrl + Y
status-shortcut-redo = rétablir
status-keys-leave = Échap
status-shortcut-leave = quitter un champ, fermer ce qui est ouvert
status-keys-line = Maj + Entrée
status-shortcut-line = une nouvelle ligne dans un commentaire

## The page: kept

kept-your-edits-are-in-this = Vos modifications sont dans cette fenêtre seulement. { $stay }
kept-not-connected = Non connecté
kept-the-connection-has-ended-what = La connexion a pris fin. L’affichage n’est peut-être plus à jour.
kept-not-connected-your-last-edits = Non connecté ; vos dernières modifications sont sur cet appareil seulement
kept-they-were-not-accepted-by = Le serveur ne les a pas encore acceptées.
kept-not-connected-your-last-edits-2 = Non connecté ; vos dernières modifications sont dans cette fenêtre seulement
kept-this-page-shows-the-plan = Cette page affiche le plan sans permettre de le modifier.
kept-this-link-is-for-reading = Ce lien est en lecture seule. Demandez à la personne qui l’a envoyé un lien qui permet d’écrire.
kept-read-only = Lecture seule
kept-what-is-shown-may-be = L’affichage n’est peut-être plus à jour. Il s’actualise dès qu’il y a une connexion.
kept-you-can-go-on-writing = Vous pouvez continuer à écrire : c’est enregistré sur cet appareil et envoyé plus tard.
kept-you-can-go-on-writing-2 = Vous pouvez continuer à écrire : c’est gardé dans cette fenêtre et envoyé plus tard. { $stay }
kept-offline-your-edits-are-saved = Hors ligne. Vos modifications sont enregistrées sur cet appareil
kept-they-are-sent-as-soon = Elles partent dès qu’il y a une connexion.
kept-offline-your-edits-are-in = Hors ligne. Vos modifications sont dans cette fenêtre seulement
kept-not-yet-saved-anywhere = Pas encore enregistré. { $stay }
kept-connecting-to-the-server = Connexion au serveur.
kept-saved-on-this-device-connecting = Enregistré sur cet appareil. Connexion…
kept-your-edits-are-sent-as = Vos modifications partent dès qu’il y a une connexion.
kept-saved-on-this-device = Enregistré sur cet appareil
kept-being-sent-to-the-server = Envoi au serveur en cours.
kept-everything-you-wrote-is-saved = Tout ce que vous avez écrit est enregistré sur le serveur.
kept-saved-on-the-server-only = Enregistré sur le serveur seulement
kept-this-browser-keeps-nothing-on = Ce navigateur ne garde rien sur l’appareil. { $then }
kept-stay = Laissez cette page ouverte.
kept-stay-without-a-connection = Sans connexion, laissez cette page ouverte.
kept-offline = Hors ligne
kept-offline-on-this-phone = Hors ligne. Enregistré sur ce téléphone.
kept-offline-on-this-device = Hors ligne. Enregistré sur cet appareil.
kept-offline-and = { $says }. { $hint }
kept-saving = Enregistrement…
kept-connecting = Connexion…
kept-saved = Enregistré

## The page: states

states-offline = Hors ligne.
states-this-plan-was-not-opened = Ce plan n’a encore jamais été ouvert sur cet appareil : il n’y a rien à afficher pour l’instant. Il s’ouvre de lui-même dès que le serveur est joignable.
states-loading-the-plan = Chargement du plan…
start-a-plan = Un plan avec votre client
start-a-plan-with = Un plan avec { $company }
start-who = Qui
start-your-company = Votre entreprise
start-customer = Client
start-contact = Votre contact
start-what-do-you-know = Qu’avez-vous déjà appris chez { $company } ?
start-goal = Qu’est-ce qui doit changer pour eux après la mise en service ?
start-go-live = Quand souhaitent-ils la mise en service ?
start-who-says-it = Qui le dit
start-they-told-me = Ils me l’ont dit
start-ask = Demander à { $name } : ce seront les premières questions sur sa page
start-steps = Étapes
start-size = { n-step } · { working-days }
start-empty = Vide
start-preview = Étapes du modèle
start-step = { days } · { $company }
start-begins-by = Pour tenir le { $date }, début le { $day } au plus tard.
start-create = Créer le plan
start-or = Ou écrivez directement dans le plan :
start-who-is-missing = Indiquez qui est le client, et qui est votre contact.
start-title = { $customer } et { $own }
start-created = Créé. Tout y est votre proposition tant que rien n’est fixé par { $company }.
start-on-a-call = Le construire ensemble en appel
start-copy-message = Copier le message pour { $name }
start-message = Bonjour { $name }, voici une première ébauche de notre plan jusqu’à votre mise en service. Merci de la corriger : environ 2 minutes, sans compte, et rien n’est convenu sans votre accord.
start-buyer = { $company } prépare ce plan. Vous pouvez le commencer par deux réponses.
start-thanks = Merci. { $name } le voit et propose les étapes.
template-name-mid = Logiciel, taille moyenne
template-name-ent = Grand compte avec juridique et sécurité
template-name-smb = Petite équipe
template-criteria = Convenir de la façon de juger du résultat
template-pilot = Pilote
template-security-questionnaire = Questionnaire de sécurité
template-technical-review = Revue technique
template-references = Échanger avec deux références
template-business-case = Étude de rentabilité
template-security-review = Revue de sécurité
template-data-protection = Accord de protection des données
template-budget = Décision budgétaire
template-procurement-review = Revue des achats
template-contract-review = Revue du contrat
template-contract-signed = Contrat signé
template-setup = Installation
template-training = Formation
template-trial-run = Essai avant la mise en service
states-nothing-has-been-written-yet = Rien n’est encore écrit.

## The page: rescued

rescued-the-plan-as-you-last = Le plan tel que vous l’avez vu en dernier a été gardé en entier.
rescued-copy = Copier
rescued-copied = Copié.
rescued-download = Télécharger
rescued-taken-out = retiré
rescued-what-you-wrote = Absent du plan : ce que vous avez écrit
rescued-it-now-reads = Texte actuel : { $now }

## The page: place

## The page: entries

entries-alt-and-an-arrow-key = Alt et une flèche déplacent cet élément.
entries-remove = Retirer : { $what }
entries-moved-up = Monté : { $what }.
entries-moved-down = Descendu : { $what }.

## The page: fields

fields-that-day-does-not-exist = Ce jour n’existe pas. Ressaisissez-le, ou choisissez-le dans le calendrier.
fields-choose-a-year-between-1900 = Choisissez une année entre 1900 et 2999.
fields-type-whole-working-days-0 = Saisissez des jours ouvrés entiers, de 0 à 999.
fields-type-minutes-1-to-1440 = Saisissez des minutes, de 1 à 1440.
fields-an-address-looks-like-name = Une adresse ressemble à nom@entreprise.com.
fields-a-link-begins-with-https = Un lien commence par https://.

## The page: person-picker

person-picker-somebody-unknown = Personne inconnue
person-picker-type-a-name-to-add = Saisissez un nom pour ajouter une personne.
person-picker-find-or-add-a-person = Chercher ou ajouter une personne
person-picker-nobody = Non attribué
person-picker-add = Ajouter « { $name } » chez { $company }
person-picker-no-longer-in-the-plan = n’est plus dans le plan
person-picker-type-a-name = { $name } : saisissez un nom pour chercher ou ajouter une personne

## The page: authors

authors-each-text-shows-who-wrote = Chaque texte montre qui l’a écrit.
authors-show-alone = N’afficher que { $name }
authors-part = { $who } { $percent }
authors-the-plan-is-shown-as = Le plan s’affiche comme d’habitude.
authors-no-text-has-been-written = Aucun texte n’est encore écrit.
authors-show-the-plan-as-always = Afficher le plan comme d’habitude
authors-who-set-the-dates-and = L’origine des dates et des responsables n’a pas pu être lue à l’instant.
authors-who-set-the-dates-and-2 = L’origine des dates et des responsables nécessite une connexion.

## The page: shares

shares-when-the-plan-was-made = À la création du plan
shares-you = Vous
shares-person-unverified = { $name } ({ $company }, non vérifié)
shares-set-by = { $who }, { $day }
shares-set-by-later = { $who }, reçu le { $day }
shares-not-recorded = Non enregistré
shares-from-the-start = dès le départ

## The page: plan-controller

plan-controller-days-were-added = { $n ->
        [0] Aucun jour n’a été ajouté.
        [one] { $n } jour a été ajouté.
       *[other] { $n } jours ont été ajoutés.
    }
holidays-none = Aucun jour non ouvré n’a été trouvé dans ce fichier. Choisissez un fichier de calendrier (.ics) avec les jours fériés d’un pays.
plan-controller-holidays-unread = Le fichier n’a pas été lu : il faut une connexion au serveur. Réessayez quand vous êtes en ligne.
plan-controller-time-there = { $here } ({ $time } à { $place })
plan-controller-undone = Annulé.
plan-controller-no-longer-undone = Impossible d’annuler cela seul : le texte a été modifié depuis.
plan-controller-removed = Retiré : { $label }.
plan-controller-not-saved = Non enregistré. { $reason }

## The page: attest-controller

attest-controller-something-between-this-page-and = Un intermédiaire entre cette page et le serveur a répondu à sa place.
attest-controller-sent-soon = { $where } L’envoi se fera dès que le serveur l’accepte.
attest-controller-sent-when-online = { $where } L’envoi se fera au retour de la connexion.
attest-controller-link-refused = Le serveur n’accepte plus ce lien.
attest-controller-link-refused-because = Le serveur n’accepte plus ce lien. { $reason }

## The page: confirm

## The page: rescued

rescued-this-page-may-not-copy = Cette page ne peut pas copier. Téléchargez plutôt.

## The page: plan-controller

plan-controller-you-left-the-check-in = Vous avez quitté le point de suivi pour l’instant.

## The page: remedies

remedies-this-page-may-not-use = Cette page ne peut pas utiliser le serveur du plan
remedies-open-the-plan-from-the = Ouvrez le plan depuis le portail : d’ici, rien ne peut être enregistré ni validé. Si c’est votre portail : démarrez le relais avec --allow-origin { $page }

## The page: mutual-action-plan

## The page: since

since-since-the-beginning-of = Depuis le début du
since-what-changed-since = Ce qui a changé depuis…
since-added = Ajout : { $name }
since-removed = Retrait : { $name }
since-restored = De retour : { $name }
since-written = Texte modifié : { $name }
since-done = { $name } : terminé le { $day }
since-started = { $name } : commencé le { $day }
since-links = { $name } n’attend plus les mêmes étapes
since-was = avant

## The page: record

record-somebody-of-the-s = une personne { $side ->
        [buyer] du client
       *[seller] du fournisseur
    }
record-somebody-whom-the-record-does = une personne que le journal ne nomme pas

## The page: words of elements

elements-short-criteria = Critères
elements-short-paper = Revues
elements-short-meeting = Rendez-vous

## The page: words of change-words

change-words-basics-goal = Objectif
change-words-basics-plan-go-live = Mise en service
change-words-basics-plan-go-live-owner = Responsable de la mise en service
change-words-basics-plan-close-date = Date du contrat
change-words-entities-steps = Étape
change-words-entities-criteria = Critère de réussite
change-words-entities-risks = Risque
change-words-fields-title = titre
change-words-fields-kind = phase
change-words-fields-review = revue
change-words-fields-owner = responsable
change-words-fields-partner = interlocuteur
change-words-fields-due = échéance
change-words-fields-fixed-on = date imposée
change-words-fields-days = jours ouvrés
change-words-fields-days-min = jours ouvrés au minimum
change-words-fields-after = étapes attendues
change-words-fields-text = texte
change-words-fields-measure = indicateur
change-words-fields-target = cible
change-words-fields-contingency = ce qui est fait si cela arrive
change-words-fields-removed = retiré
change-words-fields-dropped = abandonné

## The page: words of signing

signing-standings-live = À jour
signing-standings-amended = Modifié par la même entreprise
signing-standings-lapsed = N’est plus à jour
signing-standings-withdrawn = Retiré
signing-standings-unknown = Validé

## The page: words of changes

changes-texts-goal = L’objectif
changes-texts-title = Le titre du plan
changes-texts-meeting-at = Le prochain rendez-vous

## The page: words of remedies

remedies-unknown-title = Le plan ne peut pas être affiché
remedies-unknown-then = Rechargez la page. Si cela persiste, prévenez le responsable de cette page.
remedies-expired-title = Votre lien a expiré
remedies-expired-then = Rouvrez le plan depuis le portail, ou demandez un nouveau lien. Ce que vous avez écrit hors ligne est gardé sur cet appareil.
remedies-token-title = Ce lien ne fonctionne pas
remedies-token-then = Rouvrez le plan depuis le portail, ou demandez un nouveau lien. Ce que vous avez écrit hors ligne est gardé sur cet appareil.
remedies-token-provider-title = La connexion n’a pas abouti
remedies-token-provider-then = Le portail n’a pas indiqué qui vous êtes. Reconnectez-vous au portail, puis rechargez la page.
remedies-no-plan-title = Ce plan n’existe pas
remedies-no-plan-then = Il a peut-être été supprimé, ou le lien est incomplet. Demandez à la personne qui l’a envoyé.
remedies-forbidden-title = Vous ne pouvez pas ouvrir ce plan ici
remedies-forbidden-then = Ouvrez-le depuis le portail, ou demandez un lien personnel. Si c’est votre portail : le jeton doit être pour ce plan.
remedies-policy-title = Cette page ne peut pas se connecter au serveur du plan
remedies-policy-then = Prévenez le responsable de cette page : le connect-src de sa politique de sécurité du contenu doit nommer le relais, avec https et avec wss.
remedies-core-title = Le plan n’a pas pu démarrer
remedies-core-then = Rechargez la page. Si c’est votre portail : countersign.wasm doit se trouver à côté du script, et la politique de sécurité du contenu doit autoriser 'wasm-unsafe-eval'.
remedies-crashed-title = Le plan s’est arrêté à cause d’une erreur interne
remedies-crashed-then = Rechargez la page. Ce qui a été enregistré est gardé.
remedies-malformed-title = Le serveur n’a pas compris cette page
remedies-malformed-then = Rechargez la page, pour que les deux soient de la même version.
remedies-too-large-title = Cette modification est trop volumineuse
remedies-too-large-then = Rechargez la page et écrivez en plus petites parties.
remedies-identity-title = Ce lien est pour quelqu’un d’autre
remedies-identity-then = Rechargez la page pour ouvrir le plan au nom de cette personne.
remedies-conflict-title = Le plan a été remplacé sur le serveur
remedies-conflict-then = Rechargez la page. Ce que vous avez écrit et qui n’a pas encore été envoyé est gardé sur cet appareil.
remedies-unsafe-title = Le serveur a envoyé un contenu que cette page ne peut pas ouvrir sans risque
remedies-unsafe-then = Rien n’en a été repris. Vous voyez la copie de cet appareil, avec tout ce que vous avez écrit. Prévenez l’exploitant du serveur.
remedies-closed-title = Le serveur a mis fin à la session
remedies-closed-then = Réessayez, ou rechargez la page.
remedies-attributes-title = Le plan n’est pas configuré
remedies-attributes-then = L’élément a besoin des attributs relay et plan, et d’un token ou d’un tokenProvider.

## The page: words of place

place-roots-goal = L’objectif
place-roots-title = Le titre
place-roots-plan = Le plan
place-roots-meeting = Le prochain rendez-vous
place-roots-paper = Les revues
place-roots-holidays = Un jour férié
place-roots-proposals = Une proposition
place-in = { $field } ({ $root ->
        [goal] objectif
        [title] titre
        [plan] plan
        [meeting] prochain rendez-vous
        [paper] revues
        [holidays] jour férié
       *[proposals] proposition
    })
place-field-of = { $kin ->
        [steps] Étape « { $name } » : { $field }
        [people] Personne « { $name } » : { $field }
        [criteria] Critère « { $name } » : { $field }
        [risks] Risque « { $name } » : { $field }
       *[comments] Commentaire « { $name } » : { $field }
    }
place-field-of-gone = { $kin ->
        [steps] Étape qui n’existe plus : { $field }
        [people] Personne qui n’est plus là : { $field }
        [criteria] Critère qui n’existe plus : { $field }
        [risks] Risque qui n’existe plus : { $field }
       *[comments] Commentaire qui n’existe plus : { $field }
    }
place-entry = { $kin ->
        [steps] Étape « { $name } »
        [people] Personne « { $name } »
        [criteria] Critère « { $name } »
        [risks] Risque « { $name } »
       *[comments] Commentaire « { $name } »
    }
place-entry-gone = { $kin ->
        [steps] Étape qui n’existe plus
        [people] Personne qui n’est plus là
        [criteria] Critère qui n’existe plus
        [risks] Risque qui n’existe plus
       *[comments] Commentaire qui n’existe plus
    }
place-yes = oui
place-no = non
place-fields-title = Titre
place-fields-notes = Notes
place-fields-kind = Phase
place-fields-review = Revue
place-fields-owner = Responsable
place-fields-partner = Interlocuteur
place-fields-days = Jours ouvrés
place-fields-days-min = Jours ouvrés au minimum
place-fields-due = Échéance
place-fields-fixed-on = Date imposée
place-fields-status = Statut
place-fields-started-on = Début réel
place-fields-done-on = Fin réelle
place-fields-rank = Place dans la liste
place-fields-removed = Retrait
place-fields-after = Dépendance
place-fields-name = Nom
place-fields-email = E-mail
place-fields-side = Société
place-fields-role = Rôle
place-fields-job-title = Fonction
place-fields-met = Rencontre
place-fields-left = Départ
place-fields-text = Texte
place-fields-measure = Indicateur
place-fields-target = Cible
place-fields-likelihood = Probabilité
place-fields-impact = Impact
place-fields-contingency = Si cela arrive
place-fields-resolved = Résolu
place-fields-go-live = Mise en service
place-fields-go-live-owner = Responsable de la mise en service
place-fields-close-date = Date du contrat
place-fields-time-zone = Fuseau horaire
place-fields-profile = Profil
place-fields-paused-until = Suspension
place-fields-workweek = Jours ouvrés
place-fields-at = Heure
place-fields-minutes = Durée
place-fields-agenda = Ordre du jour
place-fields-link = Lien

## The page: words of deal

## The page: words of word

word-sides-buyer = Client
word-sides-portal = Portail
word-sides-seller = Fournisseur
word-elements-goal = Objectif
word-elements-go-live = Mise en service
word-elements-steps = Étapes
word-elements-owners = Responsables
word-elements-people = Personnes
word-elements-paper = Juridique, sécurité et achats
word-elements-criteria = Critères de réussite
word-elements-risks = Risques
word-elements-meeting = Prochain rendez-vous
word-kinds-evaluation = Évaluation
word-kinds-business-case = Étude de rentabilité
word-kinds-approval = Accords internes
word-kinds-contract = Contractualisation
word-kinds-onboarding = Déploiement
word-kinds-other = Autres étapes
word-step-statuses-open = À faire
word-step-statuses-doing = En cours
word-step-statuses-blocked = Bloqué
word-step-statuses-done = Terminé
word-step-statuses-dropped = Abandonné
word-reviews-legal = Juridique
word-reviews-security = Sécurité
word-reviews-procurement = Achats
word-roles-economic-buyer = Décideur budgétaire
word-roles-champion = Contact principal
word-roles-technical = Technique
word-roles-legal = Juridique
word-roles-security = Sécurité
word-roles-procurement = Achats
word-roles-sponsor = Sponsor
word-roles-user = Utilisateur
word-roles-other = Autre
word-criterion-statuses-proposed = Proposé
word-criterion-statuses-agreed = Convenu
word-criterion-statuses-met = Atteint
word-criterion-statuses-missed = Non atteint
word-risk-statuses-open = Ouvert
word-risk-statuses-watched = Surveillé
word-risk-statuses-happened = Survenu
word-risk-statuses-closed = Clos
word-levels-low = Faible
word-levels-mid = Moyen
word-levels-high = Élevé
word-profiles-smb = Petite
word-profiles-mid = Moyenne
word-profiles-ent = Grande
word-kins-steps = Étape
word-kins-people = Personne
word-kins-criteria = Critère
word-kins-risks = Risque
word-kins-comments = Commentaire

## The page: words of places, verdicts, assurance

held-basics-go-live = La date de mise en service
held-basics-go-live-owner = Le responsable de la mise en service
held-basics-paused-until = La suspension du plan
held-basics-close-date = La date du contrat
held-basics-workweek = La semaine de travail
held-fields-owner = Le responsable
held-fields-partner = L’interlocuteur
held-fields-due = L’échéance
held-fields-days = La durée
held-fields-days-min = La durée minimale
held-fields-kind = La phase
held-fields-review = La revue
held-fields-title = Le titre
held-fields-text = Le texte
held-fields-contingency = Ce qui est fait si cela arrive
held-fields-name = Le nom
held-fields-fixed-on = La date imposée
held-fields-status = Le statut
held-fields-dropped = Le statut
held-fields-removed = La place dans le plan
held-fields-measure = L’indicateur
held-fields-target = La cible
held-fields-side = La société
held-fields-email = L’adresse
held-fields-role = Le rôle dans la décision
held-fields-job-title = La fonction
held-fields-left = Le fait d’avoir quitté la société
held-left = a quitté la société
held-not-left = n’a pas quitté la société
deal-grade-commit = Engagement
deal-grade-best-case = Meilleur cas
deal-grade-pipeline = Pipeline
deal-grade-omit = Omis
word-assurances-0 = lien ouvert
word-assurances-1 = nom donné, non vérifié
word-assurances-2 = vérifié
word-assurances-3 = vérifié par le compte de l’entreprise
word-weekdays-0 = lun.
word-weekdays-1 = mar.
word-weekdays-2 = mer.
word-weekdays-3 = jeu.
word-weekdays-4 = ven.
word-weekdays-5 = sam.
word-weekdays-6 = dim.

## The page: labels

label-undo = Annuler
label-due = Échéance
label-started = Commencé
label-done = Terminé
label-none = Aucune
label-when = Quand
label-minutes = Minutes
label-state = Statut
paper-not-said = Non précisé
paper-planned = Prévu
paper-not-needed = Non nécessaire
label-needed = Nécessaire
label-contract = Contrat
line-buyer-name = Entreprise du client
line-seller-name = Entreprise du fournisseur
label-show = Afficher

## The page: calls

calls-policy = La politique de sécurité du contenu de cette page n’autorise pas les connexions à { $address }.
calls-policy-help = Prévenez le responsable de cette page : son connect-src doit nommer { $origin } et { $socket }.
calls-origin = Le serveur de ce plan n’accepte pas les pages de { $page } : rien ne peut être validé ni consulté d’ici.
calls-origin-help = Ouvrez le plan depuis le portail. Si c’est votre portail : démarrez le relais avec --allow-origin { $page }, et ne laissez aucun proxy ni page de connexion répondre à sa place.
calls-unknown = Le serveur ne l’a pas accepté, pour une raison que cette page ne connaît pas ({ $code }). Rechargez la page ; si cela persiste, prévenez le responsable de cette page.
calls-status = Le serveur a répondu { $status } sans donner de raison. Réessayez, ou prévenez le responsable de cette page.
calls-versions = Cette page et le serveur ne se comprennent pas. Rechargez la page ; si cela persiste, prévenez le responsable de cette page.
calls-busy = Le serveur n’a pas pu traiter cela à l’instant. Réessayez dans un moment.
calls-failed = Une erreur s’est produite sur le serveur. Réessayez dans un moment ; si cela persiste, prévenez le responsable de cette page.
calls-no-answer = Le serveur est injoignable. Réessayez dans un moment.
calls-help-token = Rouvrez le plan depuis le portail, ou demandez un nouveau lien.
calls-help-forbidden = Demandez à la personne qui a envoyé le lien un lien qui le permet.
calls-help-too-large = Écrivez plus court, ou en plus petites parties.
calls-help-not-found = Rechargez la page. Si c’est votre portail : le relais et le composant doivent être de la même version, et aucun proxy ne doit répondre à sa place.

## The page: refusal

refusal-date = Mauvaise date
refusal-priority = Pas prioritaire pour l’instant
refusal-budget = Pas de budget
refusal-decider = Quelqu’un d’autre décide
refusal-choice = Nous avons choisi une autre voie
refusal-other = Autre chose

## Cards of "For you": a question each, and the answers to it

company-buyer = le client
company-seller = le fournisseur
suggested-by = Proposé par { $name }
suggested-by-guest = Proposé par { $name } (accès invité)
name-of-guest = { $name } (accès invité)
weekday-date = { $weekday ->
        [1] lun.
        [2] mar.
        [3] mer.
        [4] jeu.
        [5] ven.
        [6] sam.
       *[7] dim.
    } { $day } { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }
day-month-short = { $day } { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }
day-month = { $day } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
card-buffer-short = Il manque { working-days } pour ces étapes.
card-buffer-none = Les étapes ne laissent aucune marge.
card-buffer-spare = Les étapes laissent { working-days } de marge.
card-go-live-short = Il manquerait { working-days } pour les étapes avant la mise en service.
card-go-live-keeps-none = La mise en service n’a plus de marge.
card-go-live-keeps = La mise en service garde { working-days } de marge.
card-earliest = Avec ces étapes : { $date } au plus tôt.
card-go-live = La mise en service le { $date } vous convient-elle ?
card-go-live-empty = Quand souhaitez-vous la mise en service ?
card-goal = Est-ce bien ce que vous voulez atteindre ?
card-goal-empty = Qu’est-ce qui doit changer après la mise en service ?
card-proposal = { $what } : { $new } au lieu de { $old } ?
card-none = non fixé
card-dates = { $n ->
        [one] { $n } date est proposée à { $company }
       *[other] { $n } dates sont proposées à { $company }
    }
card-dates-first = La première : { $step }, { $date }
card-step = { $step }
card-step-asked = { $name } vous demande de regarder { $step }.
card-step-span = { $from }–{ $to }, { days }
card-step-by = D’ici au { $date }, { days }
card-step-by-day = D’ici au { $date }
card-step-due = Échéance { $date }
card-step-late = Échéance { $date }, il y a { working-days }
card-step-after = Après { $steps }
card-answer = { $name } demande :
card-on-step = Sur { $step }
card-signature-lapsed = Depuis votre validation le { $date }, { $n ->
        [one] { $n } élément modifié
       *[other] { $n } éléments modifiés
    }.
card-signature-amended = Depuis votre validation, { $n ->
        [one] { $n } élément modifié
       *[other] { $n } éléments modifiés
    } par { $names }.
card-date-changed = { $what } { $was } → { $now }{ $by }
card-place-changed = { $what }{ $by }
card-by = , { $name }
card-the-plan = le plan
card-signature-asked = { $name } vous demande de valider ce plan.
card-not-a-contract = Ce n’est pas un contrat, et personne n’est tenu d’acheter. 2 minutes de lecture.
card-missing-first = { $n ->
        [one] Il manque d’abord un élément : { $what }.
       *[other] Il manque d’abord { $n } éléments : { $what }.
    }
card-plan-complete = Le plan est complet.
card-sign-or-ask = Vous pouvez le valider, ou demander à un collègue de le faire.
card-checkin = { $name } a noté un point de suivi du { $date } avec vous.
card-were-you-there = Y étiez-vous ?
card-need-meeting = Quand nous reparlons-nous ?
card-need-review = Cette revue est-elle nécessaire chez { $company } : { $review } ?
card-need-budget = Qui décide du budget chez { $company } ?
card-budget-suggested = { $by } propose { $name }.
card-budget-is-suggested = Proposition : { $name }.
card-need-people = Qui d’autre chez { $company } a son mot à dire ?
card-people-not-met = Y compris celles que l’équipe { $company } n’a pas rencontrées.
card-need-criteria = À quoi verrez-vous que cela a marché ?
card-criteria-example = p. ex. commandes expédiées le jour même
card-need-risks = Qu’est-ce qui risque le plus de bloquer ?
missing-goal = l’objectif
missing-go-live = la date de mise en service
missing-steps = les étapes
missing-owners = les responsables des étapes
missing-people = les personnes de votre côté
missing-paper = juridique, sécurité et achats
missing-criteria = comment juger du résultat
missing-risks = ce qui pourrait bloquer
missing-meeting = le prochain rendez-vous
act-yes = Oui
act-no = Non
act-yes-value = Oui, { $value }
act-yes-that-is-it = Oui, c’est ça
act-works-for-me = Cela me convient
act-say-it-differently = Dire autrement
act-write-it = Écrire
act-choose-a-date = Choisir une date
act-another-date = Autre date
act-change-date = Changer la date
act-check-dates = { $n ->
        [one] Vérifier la date
       *[other] Vérifier les { $n } dates
    }
act-accept = Accepter { $value }
act-keep = Garder { $value }
act-keep-as-it-is = Laisser ainsi
act-takes-longer = Cela prend plus longtemps
act-someone-else = Quelqu’un d’autre
act-done = Terminé
act-reply = Répondre
act-later = Plus tard
act-not-sure = Je ne sais pas
act-not-known-yet = Je ne sais pas encore
act-add = Ajouter
act-suggest-a-time = Proposer une heure
act-what-is-missing = Que manque-t-il ?
act-read-it = Lire
act-read-it-all = Tout lire
act-read-and-sign-again = Lire et valider de nouveau
act-ask-about-it = Poser une question
act-renew = Renouveler
act-ask-a-colleague = Demander à un collègue
act-not-the-right-person = Pas de mon ressort

## The page: head, tabs, the line of the plan

tabs-for-you = Pour vous
tabs-plan = Plan
tabs-people = Personnes
tabs-activity = Activité
tabs-goals-and-risks = Objectifs et risques
tabs-signatures = Validations
tabs-parts = Parties du plan
tabs-sections = Sections du plan
tabs-open = { $n ->
        [one] { $n } élément pour vous
       *[other] { $n } éléments pour vous
    }
chip-draft = Brouillon de { $name }
chip-asked-you = Votre validation est demandée
chip-asked = Validation demandée à { $name }, { $day }
chip-signed = Validé le { $day }
chip-signed-by = Validé par { $name }, { $day }
chip-changed-mine = Modifié depuis votre validation ({ $n })
chip-changed = Modifié depuis la validation par { $name } ({ $n })
chip-changed-by-your-side = Modifié de votre côté ({ $n })
chip-declined = Refusé par { $name }
chip-paused = Suspendu jusqu’au { $day }
head-no-go-live = Mise en service non fixée
head-go-live = Mise en service { $date }
head-today = Aujourd’hui
head-days-left = { $n ->
        [one] { $n } jour ouvré restant
       *[other] { $n } jours ouvrés restants
    }
head-days-past = { $n ->
        [one] il y a { $n } jour ouvré
       *[other] il y a { $n } jours ouvrés
    }
present-act = Présenter
present-on = Présentation. Les notes privées sont masquées.
present-stop = Arrêter
menu-more = Plus
menu-read-and-sign = Lire et valider
menu-check-in = Point de suivi
menu-share = Partager
menu-calendar = Calendrier
menu-print = Imprimer ou enregistrer
menu-certificate = Attestation
menu-who-can-see-this = Qui peut voir ceci
menu-pause = Suspendre
menu-not-you = Pas { $name } ?
does-not-work-for-us = Ce plan ne nous convient pas
plan-line-still-open = Encore ouvert :
plan-line-nothing-open = Rien n’est ouvert.
plan-line-in-place = { $name } : en place
plan-line-people = personnes
plan-line-criteria = comment juger du résultat
plan-line-risks = risques
plan-line-buffer = { $n } de marge
plan-line-short = il manque { $n ->
        [one] { $n } jour ouvré
       *[other] { $n } jours ouvrés
    }

## The page: for you

for-you-minutes = { $n } min
for-you-person-of = { $name } ({ $company })
for-you-suggests = { $who } propose ce plan. Rien n’est convenu sans votre accord.
for-you-things = { $n ->
        [one] { $n } élément pour vous,
       *[other] { $n } éléments pour vous,
    }
for-you-about = environ { $n ->
        [one] { $n } minute.
       *[other] { $n } minutes.
    }
for-you-show-more = Afficher { $n } de plus
for-you-nothing = Rien pour vous pour l’instant.
for-you-nothing-until = Jusqu’au { $date }, rien pour vous.
for-you-waiting = En attente côté { $company } : { $what }
for-you-their-step = { $name }, { $step }
for-you-suggest-a-change = Proposer un changement
answered-thanks = Merci. Fixé par vous.
answered-signed = Validé le { $day } ; vous le saurez si ce que vous avez validé change.
answered-go-live-signed = Mise en service { $date }, validée par vous ({ $day }).
answered-goal-signed = « { $goal } » Validé par vous ({ $day }).
answered-dates-signed = Vos dates, validées par vous ({ $day }).
answered-settled = N’est plus ouvert : { $title }
answered-later = Reporté à votre prochaine visite.
answered-goal = « { $goal } » Fixé par vous.
answered-go-live = Mise en service { $date }, fixée par vous.
answered-date = { $step } : { $date }, fixé par vous.
answered-dates = Toutes les dates ont une réponse.
answered-days = { $step } : { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Fixé par vous.
answered-done = { $step } : terminé.
answered-owner = { $step } : { $name }
answered-budget = { $name } décide du budget. Fixé par vous.
answered-person = { $name } est dans le plan.
answered-kept = Laissé ainsi.
answered-accepted = Accepté.
answered-checkin = Vous y étiez.
answered-asked = Validation demandée à { $name }.
answered-reply = Envoyé.
answered-meeting = Prochain rendez-vous : { $at }
date-editor-date = Date
date-editor-minus-day = −1 jour
date-editor-plus-day = +1 jour
date-editor-plus-week = +1 semaine
date-editor-set = Fixer au { $date }
date-editor-suggest = Proposer le { $date }
date-editor-choose = Choisir une date
date-editor-spare = { $date } : { working-days } de marge
date-editor-none = { $date } : aucune marge
date-editor-short = { $date } : il manque { working-days }
card-save = Enregistrer
card-send = Envoyer
card-your-words = Vos mots
card-working-days = Jours ouvrés
card-who = Qui ?
card-somebody-else = Quelqu’un d’autre
card-or-a-name = Ou un nom hors de la liste
card-name = Nom
card-when = Quand ?
card-what-they-decide = Son rôle dans la décision
card-not-said = Pas encore connu
card-criterion = Comment juger du résultat
card-criterion-example = Commandes expédiées le jour même
card-measure = Indicateur
card-target = Cible
card-risk = Ce qui pourrait bloquer
card-contingency = Si cela arrive, nous…
dates-title = { $n ->
        [one] { $n } date proposée à { $company }
       *[other] { $n } dates proposées à { $company }
    }
dates-suggested-by = Proposé par { $name }. Modifiez ce qui ne convient pas.
dates-ok = OK
dates-ok-of = OK : { $step }
dates-change = Modifier
dates-change-of = Modifier : { $step }
dates-these-work = { $n ->
        [one] Cette date convient
       *[other] Ces { $n } dates conviennent
    }
dates-others-work = { $n ->
        [one] L’autre date convient
       *[other] Les { $n } autres dates conviennent
    }
dates-done = Terminé
for-reading = Ce lien est en lecture seule.
glance-meeting = { $start }–{ $end } ({ $zone })
glance-meeting-at = { $start } ({ $zone })
glance-there = { $time } à { $place }
glance-in-days = dans { $n ->
        [one] { $n } jour ouvré
       *[other] { $n } jours ouvrés
    }
glance-back-from-go-live = À rebours de la mise en service
glance-live = En service
glance-today = Aujourd’hui
glance-must-start = { $phase } : début au plus tard
glance-should-have-started = { $phase } : début dépassé
since-your-last-visit = Depuis votre dernière visite
waiting-for = En attente côté { $company }
waiting-dates = { $name } : { $n ->
        [one] { $n } date
       *[other] { $n } dates
    } à vérifier
waiting-dates-since = { $name } : { $n ->
        [one] { $n } date
       *[other] { $n } dates
    } à vérifier, depuis le { $day }
waiting-signature = { $name } : une validation, depuis le { $day }
waiting-signature-message = Bonjour { $name }, notre plan est prêt : vous pouvez le lire et le valider, environ 2 minutes. Ce n’est pas un contrat. Merci d’utiliser le lien vers notre plan que vous avez déjà.
waiting-copy = Copier le message
waiting-copied = Copié.
waiting-message = Bonjour { $name }, il y a { $n ->
        [one] { $n } date
       *[other] { $n } dates
    } à vérifier dans notre plan, environ une minute. Merci d’utiliser le lien que vous avez déjà.
ways-out-not-the-right-plan = Pas le bon plan ?
ways-out-pause-it = Suspendre

## Words of single places: names for screen readers, states, what is added or taken out

word-sides-within-buyer = client
word-sides-within-portal = portail
word-sides-within-seller = fournisseur

### The diagnosis: what rests on the record. The relay words it; nothing below is in what the browser downloads.

a-criterion = un critère
a-risk = un risque
a-risk-without-text = un risque sans texte
a-question = une question
one-person = une personne
somebody = quelqu’un
somebody-of-the-buyer = Une personne du client
the-buyer = le client
the-buyer-first = Le client
limit-days = { $limit ->
        [one] { $limit } jour
       *[other] { $limit } jours
    }
dates = { $n ->
        [one] { $n } date
       *[other] { $n } dates
    }
changes = { $n ->
        [one] { $n } modification
       *[other] { $n } modifications
    }
proposals = { $n ->
        [one] { $n } proposition
       *[other] { $n } propositions
    }
the-review = la revue { $review }
field-date = date
e1b =
    .seller =
        { $hand ->
            [seller] L’objectif est écrit de votre seul côté.
            [unverified] L’objectif a été écrit par une personne du client dont l’adresse n’est pas vérifiée.
           *[some] Moins de la moitié de l’objectif est écrite avec les mots du client.
        }
    .seller-do = Demandez au client de formuler l’objectif avec ses mots, ici, pendant que vous écoutez.
    .buyer = L’objectif n’est pas encore formulé avec vos mots.
    .buyer-do = Écrivez ce qui ira mieux pour vous, et de combien ; ou confirmez-le, s’il le dit déjà.
    .fired = { $percent } % de ses caractères par le client
    .limit = 50 %
e1d =
    .seller = Personne du client n’a fixé la mise en service : le { $date } est votre date.
    .seller-do = Demandez ce qui détermine leur date, et laissez le client la fixer.
    .buyer = La date de mise en service, le { $date }, attend encore votre confirmation.
    .buyer-do = Fixez le jour où vous souhaitez la mise en service.
    .fired = non fixé par le client
    .limit = fixé par le client
e7b =
    .seller =
        { $n ->
            [one] { risks } est nommé, mais aucun par le client.
           *[other] { risks } sont nommés, mais aucun par le client.
        }
    .seller-do = Demandez au client ce qui pourrait bloquer de son côté, et laissez-le l’écrire.
    .buyer = Aucun de ces risques n’a été nommé par vous.
    .buyer-do = Ajoutez ce qui pourrait bloquer de votre côté.
    .fired = 0 par le client
    .limit = 1
h1 =
    .seller = Rien dans ce plan ne vient du client : ni date, ni responsable, ni mot.
    .seller-do = Ouvrez-le ensemble et laissez le client fixer lui-même la première date : la mise en service.
    .buyer = Rien dans ce plan ne vient encore de vous.
    .buyer-do = Modifiez ce qui n’est pas juste, ou confirmez ce qui l’est ; commencez par la date de mise en service.
    .fired = 0 engagement fixé par le client
    .limit = 1
h2 =
    .seller = Le client a fixé { $held } de ses { open-steps } ; pas encore { $steps }.
    .seller-do = Parcourez ces étapes avec leurs responsables, et laissez chacun fixer ou confirmer sa date.
    .buyer =
        { $loose ->
            [one] { $loose } étape de votre côté attend encore votre confirmation : { $steps }.
           *[other] { $loose } étapes de votre côté attendent encore votre confirmation : { $steps }.
        }
    .buyer-do = Fixez pour chacune la date qui vous convient, ou confirmez-la telle quelle.
    .fired = { $held } sur { $n } fixées, { $percent } %
    .limit = { $limit } %
h4 =
    .seller =
        { $n ->
            [one] Tout ce que le client a fixé ({ $n } engagement) repose sur une seule personne : { $who }.
           *[other] Tout ce que le client a fixé ({ $n } engagements) repose sur une seule personne : { $who }.
        }
    .seller-do = Demandez qui d’autre doit être d’accord, et invitez cette personne à confirmer sa part.
    .buyer =
        { $n ->
            [one] { $n } engagement de votre côté repose sur une seule personne : { $who }.
           *[other] { $n } engagements de votre côté reposent sur une seule personne : { $who }.
        }
    .buyer-do = Invitez un collègue à confirmer sa part.
    .fired = 1 personne
    .limit = 2 personnes
h5 =
    .seller =
        { $n ->
            [one] { proposals } de votre part attend la réponse du client depuis { working-days }.
           *[other] { proposals } de votre part attendent la réponse du client, la plus ancienne depuis { working-days }.
        }
    .seller-do = Parlez-en de vive voix ; retirez-la si elle n’a plus d’importance.
    .buyer =
        { $n ->
            [one] { proposals } attend votre réponse depuis { working-days }.
           *[other] { proposals } attendent votre réponse, la plus ancienne depuis { working-days }.
        }
    .buyer-do = Acceptez, gardez la valeur existante, ou proposez autre chose.
    .fired = { working-days }
    .limit = { limit-working-days }
h6 =
    .seller = Le client a écrit ({ changes }), mais sans adresse vérifiée : rien n’est donc fixé.
    .seller-do = Envoyez au client son lien par e-mail, pour que ce qu’il écrit compte comme venant de lui.
    .buyer = Ce que vous écrivez ici n’est pas encore lié à une adresse vérifiée.
    .buyer-do = Demandez un lien par e-mail et ouvrez-le : dès lors, vos dates seront les vôtres.
    .fired = niveau de vérification { $assurance }
    .limit = niveau de vérification 2
h8 =
    .seller = Le client a fixé { dates }, toujours comme vous l’aviez proposé.
    .seller-do = Demandez laquelle est la plus difficile à tenir : une date réfléchie vaut plus.
    .fired = { dates }
    .limit = { $limit ->
        [one] { $limit } date
       *[other] { $limit } dates
    }
usual-days = { $what } ({ working-days }, d’habitude { $floor } ou plus)
k5 =
    .seller = Ces revues sont prévues plus vite que d’habitude, sans confirmation du client : { $steps }.
    .seller-do = Demandez qui s’en charge chez le client et combien de temps la dernière a pris ; laissez-le saisir les jours.
    .buyer = Ces durées attendent encore votre confirmation : { $steps }.
    .buyer-do = Demandez à la personne qui s’en charge combien de temps cela prend, et saisissez-le.
    .fired = { working-days }
    .limit = { $floor ->
        [one] { $floor } jour ouvré
       *[other] { $floor } jours ouvrés
    }
k7 =
    .seller = { changes } des critères de réussite depuis la validation du plan : { $places }.
    .seller-do = Demandez qui a besoin de l’autre cible, et convenez d’une seule avant de continuer.
    .buyer = { changes } des critères de réussite depuis la validation du plan : { $places }.
    .buyer-do = Dites si c’est bien la cible que vous visez, et validez de nouveau.
    .fired = { changes }
    .limit = 0
k8 =
    .seller =
        { $n ->
            [1] 1 risque ou question du client attend votre réponse : { $waiting }.
           *[other] { $n } risques ou questions du client attendent votre réponse : { $waiting }.
        }
    .seller-do = Répondez aujourd’hui, ne serait-ce que pour dire quand vous saurez.
    .buyer =
        { $n ->
            [1] 1 risque ou question de votre part attend une réponse : { $waiting }.
           *[other] { $n } risques ou questions de votre part attendent une réponse : { $waiting }.
        }
    .buyer-do = Redemandez, ou marquez comme résolu si la réponse est venue par ailleurs.
    .fired = { working-days }
    .limit = { limit-working-days }
l2 =
    .seller = { steps } du client en retard, sans nouvelles : { $steps }.
    .seller-do = Appelez le responsable de la plus en retard ; demandez ce qui a changé, et laissez cette personne fixer la nouvelle date.
    .buyer = { steps } de votre côté au-delà de la date, sans nouvelles : { $steps }.
    .buyer-do = Dites où elle en est, ou fixez la date à laquelle elle sera terminée.
    .fired = { working-days } de retard
    .limit = { limit-working-days }
step-moved = { $step } (reporté { times }, { working-days } en tout)
l3 =
    .seller =
        { $n ->
            [one] { dates } est sans cesse reportée : { $steps }.
           *[other] { dates } sont sans cesse reportées : { $steps }.
        }
    .seller-do = Demandez ce qui doit se passer d’abord, et faites-en une étape du plan.
    .buyer =
        { $n ->
            [one] { dates } est sans cesse reportée : { $steps }.
           *[other] { dates } sont sans cesse reportées : { $steps }.
        }
    .buyer-do = Dites ce qui doit se passer d’abord ; cela mérite peut-être une étape à part.
    .fired = { $most } reports
    .limit = 1
times =
    { $times ->
        [1] une fois
       *[other] { $times } fois
    }
l4 =
    .seller = La mise en service a été reportée { times } : du { $from } au { $to }, { working-days } en tout.
    .seller-do = Demandez ce qui l’a reportée, et si la raison d’acheter tient encore à la nouvelle date.
    .buyer = La mise en service a été reportée { times } : du { $from } au { $to }, { working-days } en tout.
    .buyer-do = Dites ce qui a reporté la date, et si la nouvelle est sûre.
    .fired = reporté { times }, de { working-days }
    .limit = une fois, de { limit-working-days }
l4-back =
    .seller = La mise en service a été reportée { times } ; elle est au { $to }, d’abord au { $from }.
    .seller-do = Demandez ce qui l’a reportée, et si la raison d’acheter tient encore à la nouvelle date.
    .buyer = La mise en service a été reportée { times } ; elle est au { $to }, d’abord au { $from }.
    .buyer-do = Dites ce qui a reporté la date, et si la nouvelle est sûre.
    .fired = reporté { times }, de 0 jour ouvré
    .limit = une fois, de { limit-working-days }
l5 =
    .seller =
        { $n ->
            [one] { dates } a été reportée sans explication : { $dates }.
           *[other] { dates } ont été reportées sans explication : { $dates }.
        }
    .seller-do = Demandez la raison et notez-la en commentaire : elle dit si la prochaine date tiendra.
    .buyer =
        { $n ->
            [one] { dates } a été reportée sans explication : { $dates }.
           *[other] { dates } ont été reportées sans explication : { $dates }.
        }
    .buyer-do = Ajoutez un commentaire sur la raison du report.
    .fired = { dates }
    .limit = 0
r1 =
    .seller = Personne du client n’a ouvert le plan depuis { days }, parmi ceux qui ont donné leur nom.
    .seller-do = Ouvrez-le ensemble au prochain appel au lieu de renvoyer le lien.
    .fired = { days }
    .limit = { limit-days }
r2 =
    .seller = Le client a ouvert le plan, la validation lui a été demandée { times }, et personne de vérifié chez lui n’a rien dit depuis { days }.
    .seller-do = Ne redemandez pas : demandez à quelqu’un d’autre là-bas si le sujet a encore sa place cette année.
    .fired = { days }
    .limit = { limit-days }
r3 =
    .seller = Validation demandée à { $who } le { $date }, sans réponse.
    .seller-do = Demandez de vive voix ce qui retient la réponse ; un non motivé vaut mieux que le silence.
    .buyer = Validation du plan demandée à { $who } le { $date }.
    .buyer-do = Validez, ou refusez en disant pourquoi : les deux aident.
    .fired = { working-days }
    .limit = { limit-working-days }
because = { "\u202F" }: { $reason }
because-of-nothing = , sans raison
no-reason-given = aucune raison donnée
somebody-declined = { $who } a refusé le plan le { $date }{ $because }.
r4 =
    .seller = { somebody-declined }
    .seller-do = Remerciez, et posez trois questions : que faudrait-il, qui d’autre le voit ainsi, et quand redemander.
    .buyer = { somebody-declined }
    .buyer-do = Si cela change, retirez le refus ou validez ; rien d’autre ne vous est demandé.
    .fired = refusé
    .limit = non refusé
r4-void =
    .seller = { somebody-declined } Ce refus a été écarté le { $voided } : { $reason }.
    .seller-do = Demandez qui parle désormais pour le client, et parcourez le plan avec cette personne.
    .buyer = { somebody-declined } Ce refus a été écarté le { $voided } : { $reason }.
    .buyer-do = Validez le plan s’il est juste, ou redites ce qui ne l’est pas.
    .fired = refusé
    .limit = non refusé
r4b =
    .seller = { somebody-declined } L’adresse n’est pas vérifiée.
    .seller-do = Trouvez de qui il s’agit, et répondez : demandez à votre contact principal, et écrivez à cette personne.
    .buyer = { somebody-declined } L’adresse n’est pas vérifiée.
    .buyer-do = Si c’était vous, demandez un lien par e-mail et redites-le ; sinon, demandez qui c’était.
    .fired = { $n ->
        [one] { $n } refus non vérifié
       *[other] { $n } refus non vérifiés
    }
    .limit = 0
owners-or-dates = { $n ->
        [1] 1 responsable ou date
       *[other] { $n } responsables ou dates
    }
r5 =
    .seller = Retirés par le client, { owners-or-dates } : { $places }.
    .seller-do = Demandez ce qui a changé de son côté avant d’en proposer d’autres.
    .buyer = Retirés de votre côté, { owners-or-dates } : { $places }.
    .buyer-do = Indiquez-en un autre dès que vous le savez, ou retirez ce qui ne s’applique plus.
    .fired = { owners-or-dates }
    .limit = 0
s1 =
    .seller = Le plan est complet, et la validation n’a été demandée à personne.
    .seller-do = Demandez la validation du décideur budgétaire : elle engage sur le plan, ce n’est pas un contrat.
    .buyer = Le plan est complet et pas encore validé.
    .buyer-do = Validez-le si c’est bien ce que vous voulez faire : c’est un engagement sur un plan, pas un contrat. Ou dites ce qui n’est pas juste.
    .fired = 0 validation du client
    .limit = 1
s1-asked =
    .seller = Le plan est complet ; la validation a été demandée à { $who } le { $date }.
    .seller-do = Demandez ce qui devrait être différent pour une validation.
    .buyer = Le plan est complet et pas encore validé.
    .buyer-do = Validez-le si c’est bien ce que vous voulez faire : c’est un engagement sur un plan, pas un contrat. Ou dites ce qui n’est pas juste.
    .fired = 0 validation du client
    .limit = 1
s2 =
    .seller = { changes } depuis la validation par { $who } : { $places }.
    .seller-do = Montrez ce qui a changé et pourquoi, et redemandez la validation ; ou rétablissez.
    .buyer = { changes } depuis la validation par { $who } : { $places }.
    .buyer-do = Regardez ce qui a changé ; validez de nouveau si cela vous convient, ou dites ce que vous voulez rétablir.
    .fired = { changes }
    .limit = 0
s3 =
    .seller = { changes } par le client lui-même depuis la validation par { $who } : { $places }.
    .seller-do = Saluez le changement, et demandez de renouveler la validation : un seul geste suffit.
    .buyer = { changes } de votre côté depuis la validation par { $who } : { $places }.
    .buyer-do = Renouvelez la validation si le changement est bien voulu.
    .fired = { working-days }
    .limit = { limit-working-days }
s4 =
    .seller = Validé par { $who }, qui n’est pas le décideur budgétaire, et la date du contrat est le { $date }.
    .seller-do = Demandez la validation du plan par le décideur budgétaire avant que le contrat n’arrive sur son bureau.
    .fired = { left-working-days }
    .limit = { limit-working-days }
t1 =
    .seller = Le dernier point de suivi date du { $date }.
    .seller-do = Commencez le prochain appel par là : ce qui a changé, ce qui arrive à échéance, la suite.
    .buyer = Le dernier point de suivi date du { $date }.
    .buyer-do = Parcourez le plan ensemble au prochain rendez-vous.
    .fired = { days }
    .limit = { limit-days }
t1-never =
    .seller = Il n’y a pas encore eu de point de suivi.
    .seller-do = Commencez le prochain appel par là : ce qui a changé, ce qui arrive à échéance, la suite.
    .buyer = Il n’y a pas encore eu de point de suivi.
    .buyer-do = Parcourez le plan ensemble au prochain rendez-vous.
    .fired = { days }
    .limit = { limit-days }
t2 =
    .seller = Rien d’une personne vérifiée du client depuis { days } : ni mot, ni visite, ni point de suivi.
    .seller-do = Appelez votre contact principal et parcourez le plan ensemble ; demandez ce qui a pris le dessus.
    .buyer = Personne de votre côté avec une adresse vérifiée n’a regardé le plan depuis { days }.
    .buyer-do = Regardez vos prochaines étapes, ou suspendez le plan jusqu’à une date.
    .fired = { days }
    .limit = { limit-days }
t3 =
    .seller = En { days }, votre côté a écrit { $wrote } fois, le client (adresse vérifiée) pas une seule.
    .seller-do = Cessez d’écrire ; demandez au client ce qu’il changerait, et laissez-le le faire.
    .fired = { $wrote } à 0
    .limit = { $limit } à 0
t4 =
    .seller = Le plan est validé, mais il n’y a pas eu de point de suivi depuis { days }.
    .seller-do = Prévoyez dix minutes de point de suivi au prochain appel.
    .buyer = Le plan est validé, mais n’a pas été parcouru ensemble depuis { days }.
    .buyer-do = Parcourez-le ensemble au prochain rendez-vous.
    .fired = { days }
    .limit = { limit-days }
t5 =
    .seller = Le prochain rendez-vous est le { $date }, dans { days }.
    .seller-do = Proposez un bref appel avant ; demandez ce qui doit être fait d’ici là.
    .buyer = Le prochain rendez-vous est le { $date }, dans { days }.
    .buyer-do = Proposez-en un plus tôt si quelque chose ne peut pas attendre.
    .fired = { days }
    .limit = { limit-days }
t6 =
    .seller = Le rendez-vous du { $date } a eu lieu sans que le plan soit parcouru ensemble.
    .seller-do = Faites-en un point de suivi avec le client maintenant, tant que chacun se souvient de ce qui a été dit.
    .buyer = Le rendez-vous du { $date } a eu lieu sans que le plan soit parcouru ensemble.
    .buyer-do = Parcourez-le ensemble ; notez ce qui a été convenu.
    .fired = { working-days }
    .limit = { limit-working-days }
t7 =
    .seller = { steps } terminées, jamais décalées ni en retard, toutes cochées de votre côté.
    .seller-do = Demandez au client de cocher lui-même la prochaine : un plan vivant porte des traces.
    .fired = { steps }
    .limit = { $limit ->
        [one] { $limit } étape
       *[other] { $limit } étapes
    }

### The command line

check-untitled-plan = Un plan sans titre
check-verdict = { $verdict } au { $date }
check-blockers = Manquant : sans cela, personne ne peut valider
check-major = Pèse sur l’affaire
check-minor = À corriger
check-info = Bon à savoir
check-next =
    { $who ->
        [buyer] Suite : au client de jouer
       *[seller] Suite : à vous de jouer
    }
check-next-by = { $what } D’ici au { $date }.
check-goal = objectif
check-go-live = mise en service
check-steps = étapes
check-owners = responsables
check-people = personnes
check-paper = juridique, sécurité et achats
check-criteria = critères
check-risks = risques
check-meeting = prochain rendez-vous
check-time = Délais
check-late = { working-days } de retard : la mise en service est prévue le { $planned }, et le plan se termine le { $projected }.
check-in-time = { working-days } de marge : le plan se termine le { $projected }, la mise en service est prévue le { $planned }.
check-projected = Si tout commence au plus tôt, le plan se termine le { $projected }.
check-hangs-on = Tout dépend de { $steps }.
check-help = Ce qui aiderait :
check-still-late = encore { working-days } de retard
check-exactly = juste à temps
check-to-spare = { working-days } de marge

### Files in and out

## Files that are refused

unreadable-value = { $place } : il faut { $expected }, et non { $found }
import-then = { $first } ; { $second }
import-and-more = { $what } ; et { $n } de plus
import-too-large = le fichier compte { $bytes } octets, un plan { $limit } au plus ; divisez-le, ou retirez ce qui ne fait pas partie du plan
import-empty = le fichier est vide ; il doit contenir un plan au format JSON, ou au format CSV avec une colonne « Étape »
import-not-utf8 = ligne { $line }, octet { $byte } du fichier : ce n’est pas du texte UTF-8 ({ $found }) ; enregistrez le fichier en UTF-8 : dans Excel « CSV UTF-8 (délimité par des virgules) », dans LibreOffice avec le jeu de caractères « Unicode (UTF-8) », dans Google Sheets par Fichier > Télécharger > CSV
import-latin-1 = { $text }, en Latin-1 { $letter }
import-utf-16 = c’est de l’UTF-16
import-within-character = il se termine au milieu d’un caractère
import-workbook = c’est un classeur ou un autre fichier compressé, pas un plan ; ouvrez-le dans le tableur et enregistrez la feuille au format « CSV UTF-8 »
import-pdf = c’est un PDF, pas un plan ; importez la feuille de calcul d’où il vient
import-json = ligne { $line }, colonne { $column } : ce n’est pas du JSON valide ({ $says }) ; corrigez à cet endroit et importez de nouveau
import-unreadable = { $what } ; corrigez { $n ->
        [one] cette valeur
       *[other] ces valeurs
    } et importez de nouveau
import-cells = { $what } ; corrigez { $n ->
        [one] cette cellule
       *[other] ces cellules
    } dans le tableur et importez de nouveau
import-bad-cell = ligne { $row }, colonne « { $column } » : { $found } n’est pas { $expected }
import-date = une date qui existe ; écrivez-la au format AAAA-MM-JJ
import-unclear-date = une date sans ambiguïté : ce peut être { $first } ou { $second } ; écrivez-la au format AAAA-MM-JJ
import-days = un nombre de jours ouvrés de 0 à 999, ni une fourchette comme 5-10
import-at-most = inférieur ou égal aux { $days } de la colonne « { $column } »
import-too-long = { $at } compte { $chars } caractères, pour { $limit } au plus ; raccourcissez et importez de nouveau
import-at-cell = la cellule en ligne { $row }, colonne { $column }
import-at-column = la cellule en ligne { $row }, colonne « { $column } »,
import-at-rest = ce qui n’a pas de colonne propre en ligne { $row }
import-too-many = le fichier dépasse le maximum de { $limit } { $things ->
        [steps] étapes
        [people] personnes
        [criteria] critères
        [risks] risques
        [comments] commentaires
        [templates] modèles
        [filled-rows] lignes remplies
        [rows] lignes
        [cells] cellules
       *[values] valeurs
    } ; divisez-le en plusieurs fichiers
import-unclosed = le guillemet qui ouvre une cellule à la ligne { $line } n’est jamais fermé ; fermez-le, ou doublez-le s’il fait partie du texte, et importez de nouveau
import-no-table = ce n’est pas un tableau : { $says }
import-no-headings = aucune ligne de titres avec une colonne « Étape » parmi les { $n } premières lignes (la première contient : { $found }) ; écrivez en ligne 1 : { $columns }
import-no-object = ce JSON n’est pas un plan ; un fichier de plan est un objet comme { "{" }"document": { "{" }"title": "…", "steps": { "{" }{ "}" }{ "}" }{ "}" }
import-no-document = "document" doit être un objet avec les racines du plan : title, goal, plan, steps, people, …
import-no-roots = ce JSON ne contient aucune des racines du plan ({ $roots }) ; un fichier de plan est { "{" }"document": { "{" }…{ "}" }{ "}" }
import-no-templates = la liste de modèles est vide
import-templates-twice = deux modèles de la liste ont le template_id { $text } ; donnez à chacun le sien
import-no-template = l’entrée { $nth } de la liste n’est pas un modèle : { $why } ; un modèle est { "{" }"template_id", "name", "steps": [{ "{" }"id", "title", "phase", "side", "duration_days", "depends_on"{ "}" }]{ "}" }
template-no-object = ce n’est pas un objet
template-no-steps = il n’a pas de liste "steps"
template-odd-step = l’une de ses étapes n’est pas un objet
template-no-date = { $step }, { $field } : il faut { $expected }, et non { $found } ; corrigez et importez de nouveau
template-step = étape { $id }
template-step-without-id = étape sans identifiant
template-at-name = le nom : { $name }
template-at-field = { $step } ({ $name }), { $field }

## What an import took over

understood-text = { $field ->
        [title] titre
        [goal] objectif
        [buyerName] nom du client
       *[sellerName] nom du fournisseur
    } : { $text }
understood-count = { $things ->
        [steps] étapes
        [people] personnes
        [criteria] critères de réussite
        [risks] risques
        [comments] commentaires
        [links] dépendances
        [durations] durées
        [due-dates] échéances
       *[paper] étapes de revue
    } : { $n }
understood-go-live = mise en service : { $date }
understood-close-date = date du contrat : { $date }
template-go-live = mise en service : { $date }, d’après « { $text } »
template-close-date = date du contrat : { $date }, d’après « { $text } »
template-durations = durées : { $n }, dont { $ranged } fourchettes (jours calendaires × 5/7 = jours ouvrés)
template-links = dépendances : { $n }, toutes marquées comme supposées
template-people = personnes : { $n }, d’après les libellés des responsables

## What an import left out, or took into the notes

import-at-heading = ligne { $row }, colonne « { $column } » : { $what }
import-at-place = { $place } : { $what }
import-above-headings = ligne { $row } : au-dessus des titres, laissé de côté : { $text }
import-column-noted = colonne « { $column } » : pas de champ correspondant ; gardé dans les notes de { steps }
import-without-side = on ne sait pas si le responsable est du client ou du fournisseur dans { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    } ; remplissez une colonne « { $column } » avec buyer (client) ou seller (fournisseur)
import-id-twice = { $text } figure deux fois ; un nouvel identifiant a été donné
import-no-id = { $text } n’est pas un identifiant ; un nouveau a été donné
import-no-word = { $text } ne correspond à aucun de : { $expected } ; gardé dans les notes
import-no-side = { $text } n’est ni buyer ni seller ; laissé ouvert
import-no-address = { $text } n’est pas une adresse simple, comme ann@example.com ; laissé de côté
import-no-role = { $text } n’est pas un rôle, comme economic-buyer ou champion ; laissé ouvert
import-no-step = { $text } n’est pas une étape du tableau ; écrivez les numéros ou les titres exacts d’étapes, séparés par des points-virgules ; dépendance laissée de côté
import-circle = attendre { $text } ferme une boucle ; dépendance laissée de côté, corrigez donc l’ordre des étapes
import-beside = "{ $key }" à côté de "document" ne fait pas partie d’un plan ; laissé de côté
import-root-of-relay = la racine "{ $root }" n’est écrite que par le relais ; laissée de côté
import-root-unknown = la racine "{ $root }" est inconnue ; laissée de côté
template-no-field = { $name }, pas de champ correspondant : { $text }
template-id-twice = étape { $id } : cet identifiant figure deux fois ; les dépendances mènent à la première
template-no-duration = { $step } : duration_days { $text } n’est pas une fourchette de jours calendaires ; gardé dans les notes
template-no-link = étape { $id } : attend { $before }, qui n’est pas dans la liste ; dépendance laissée de côté
template-circle = étape { $id } : attend { $before }, ce qui ferme une boucle ; dépendance laissée de côté
template-noted = { $name }, pas de champ correspondant : gardé dans les notes de { steps }
template-noted-phase = phase sans type propre, pas de champ correspondant : gardée dans les notes de { steps }
template-noted-side = partie des étapes sans responsable, pas de champ correspondant : gardée dans les notes de { steps }
template-noted-status = statut qui dit comment va une étape, et non où elle en est, pas de champ correspondant : gardé dans les notes de { steps }

## Notes of steps, for what a template has and a plan has no field for

note-phase = Phase : { $text }.
note-side = Partie : { $text }.
note-health = État : { $text }.
note-duration = Durée : { $text }.
note-week = Prévu pour la semaine { $text }.
note-weeks = Prévu pour les semaines { $first } à { $second }.
note-day = Prévu pour le jour { $text } depuis le début.
note-month-day = Daté du { $text }, année non précisée.
note-slip = Reporté au { $text } dans la source.
note-minutes = Un rendez-vous de { $text } minutes.
note-milestone = Un jalon.
note-note = Note : { $text }.
note-other = { $name } : { $text }.
day-of-month = { $day } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }

## Headings of tables: an export writes them, and an import in the same language reads them

column-no = N°
column-step = Étape
column-kind = Phase
column-review = Revue
column-owner = Responsable
column-owner-side = Partie du responsable
column-owner-email = E-mail du responsable
column-owner-role = Rôle du responsable
column-partner = Interlocuteur
column-partner-side = Partie de l’interlocuteur
column-partner-email = E-mail de l’interlocuteur
column-partner-role = Rôle de l’interlocuteur
column-days-min = Jours min
column-days = Jours
column-due = Échéance
column-fixed-on = Date imposée
column-status = Statut
column-started-on = Début réel
column-done-on = Fin réelle
column-after = Attend
column-after-confirmed = Attend (confirmé)
column-notes = Notes
column-id = Id
column-buyer-owner = Responsable client
column-seller-owner = Responsable fournisseur
line-heading = { $line ->
        [buyerName] Nom du client
       *[sellerName] Nom du fournisseur
    }

## A plan as a page and as a calendar

export-untitled = Plan d’action commun
export-untitled-step = Une étape sans titre
export-goal = Objectif
export-go-live = Mise en service
export-contract = Contrat
export-meeting = Prochain rendez-vous
export-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
export-day = { $date }
export-fixed = { $date }, date imposée
export-done = terminé le { $date }
export-kind = { $kind ->
        [evaluation] Évaluation
        [business-case] Étude de rentabilité
        [approval] Accords internes
        [contract] Contractualisation
        [onboarding] Déploiement
        [other] Autres étapes
       *[none] Étapes sans phase
    }
export-with = Avec
export-people = Personnes
export-side-heading = Partie
export-name = Nom
export-role-heading = Rôle
export-job-title = Fonction
export-not-needed = Revues non nécessaires
export-criteria = Critères de réussite
export-criterion = Critère
export-measure = Indicateur
export-target = Cible
export-risks = Risques
export-risk = Risque
export-contingency = Si cela arrive
export-likelihood = Probabilité
export-impact = Impact
export-side = { $side ->
        [buyer] client
       *[seller] fournisseur
    }
export-owner-of-side = { $name }, { export-side }
export-role = { $role ->
        [economic-buyer] décideur budgétaire
        [champion] contact principal
        [technical] technique
        [legal] juridique
        [security] sécurité
        [procurement] achats
        [sponsor] sponsor
        [user] utilisateur
       *[other] autre
    }
export-status = { $status ->
        [open] à faire
        [doing] en cours
        [blocked] bloqué
        [done] terminé
       *[dropped] abandonné
    }
export-criterion-status = { $status ->
        [proposed] proposé
        [agreed] convenu
        [met] atteint
       *[missed] non atteint
    }
export-level = { $level ->
        [low] faible
        [mid] moyen
       *[high] élevé
    }
page-print = Imprimer ou enregistrer
page-made = État au { $at }
certificate-title = Validations : { $title }
certificate-plan = Plan
certificate-means = Valider signifie : voici notre plan commun et voici nos dates. Ce n’est pas un contrat. Personne n’est tenu d’acheter ou de vendre, et il ne contient aucun prix.
certificate-nobody = Personne n’a encore validé.
certificate-signatures = Validations
certificate-refusals = A dit non
certificate-known-by = Identité établie par
certificate-assurance = { $level ->
        [link] un lien
        [named] un nom indiqué par la personne
        [verified] une adresse vérifiée
       *[signed-in] la connexion à sa société
    }
certificate-signed = Validé le
certificate-said = Dit le
certificate-reason = Motif
certificate-now = Actuellement
certificate-standing = { $standing ->
        [live] À jour
        [amended] Modifié par son propre côté
        [lapsed] N’est plus à jour
       *[withdrawn] Retiré
    }
certificate-digest = Empreinte de ce qui a été validé (SHA-256)
certificate-how = Comment vérifier
certificate-check = Chaque validation est scellée avec son contenu. À l’adresse de cette page, { $proof } donne la preuve et { $keys } les clés publiques ; « countersign verify » vérifie l’une par les autres.
export-event-go-live = Mise en service : { $title }
export-event-contract = Contrat : { $title }
export-event-meeting = Prochain rendez-vous : { $title }
