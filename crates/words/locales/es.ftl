# The words in Spanish (usted). One file per language; every language has the same messages with the same parameters.
## Lists, days, names

list-middle = { $first }, { $second }
list-and = { $first } y { $second }
list-or = { $first } o { $second }
more = { $n } más
list-of = { $names }
sentences = { $first } { $second }
labelled = { $label }: { $value }
statements = { $first }. { $second }
name-you = { $name } (usted)
name-here = { $name } (aquí ahora)
date = { $day } { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sept
        [10] oct
        [11] nov
       *[12] dic
    } { $year }
nothing = { "" }
quoted = «{ $text }»
noted = { $what } ({ $note })
for-working-days = { $what } ({ working-days })
untitled-step = paso sin título
gone-step = un paso que ya no está
an-entry-without-a-name = una entrada sin nombre
an-owner-without-a-name = un responsable sin nombre
the-person-named = la persona indicada
the-role = el rol

## Numbers of things, as sentences share them

days = { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
working-days = { $days ->
        [one] { $days } día hábil
       *[other] { $days } días hábiles
    }
limit-working-days = { $limit ->
        [one] { $limit } día hábil
       *[other] { $limit } días hábiles
    }
steps = { $n ->
        [one] { $n } paso
       *[other] { $n } pasos
    }
open-steps = { $n ->
        [one] { $n } paso pendiente
       *[other] { $n } pasos pendientes
    }
risks = { $n ->
        [one] { $n } riesgo
       *[other] { $n } riesgos
    }
people = { $n ->
        [0] nadie
        [one] { $n } persona
       *[other] { $n } personas
    }

## Parts of a plan

kind-evaluation = la evaluación
kind-business-case = el caso de negocio
kind-approval = las autorizaciones
kind-contract = la contratación
kind-onboarding = la implementación
kind-other = otros
review-legal = legal
review-security = de seguridad
review-procurement = de compras
field-goal = objetivo
field-go-live = puesta en marcha
field-go-live-owner = responsable de la puesta en marcha
field-close-date = fecha del contrato
field-title = título
field-owner = responsable
field-due = fecha límite
field-fixed-on = fecha fija
field-days = duración
field-days-min = duración mínima
field-after = a qué espera
field-text = texto
field-measure = métrica
field-target = meta
field-contingency = plan de contingencia

## What would help when the time does not suffice, as it completes “you could …”

way-go-live = mover la puesta en marcha al { $date }
way-beside = hacer { $step } en paralelo con { $beside }
way-shorten = acortar { $step } a { working-days }
way-any = mover la puesta en marcha o acortar pasos

## Findings: the required elements

d1 =
    .seller = { $place } no se puede leer: se esperaba { $expected } y hay { $found }. Cuenta como vacío.
    .seller-do = Vuelva a escribir { $place } como { $expected }.
    .buyer = { $place } no se puede leer: se esperaba { $expected } y hay { $found }. Cuenta como vacío.
    .buyer-do = Vuelva a escribir { $place } como { $expected }.
    .fired = { $found }
    .limit = { $expected }
d1-no-id =
    .seller = { $place } contiene una entrada con { $found }, que no es un id. Nada la lee.
    .seller-do = Elimine la entrada con cualquier cliente Yjs; puede hacerlo cualquiera de las partes.
    .buyer = { $place } contiene una entrada con { $found }, que no es un id. Nada la lee.
    .buyer-do = Elimine la entrada con cualquier cliente Yjs; puede hacerlo cualquiera de las partes.
    .fired = { $found }
    .limit = { $expected }
d1-rest =
    .seller =
        { $n ->
            [one] Otro valor no se puede leer y cuenta como vacío.
           *[other] Otros { $n } valores no se pueden leer y cuentan como vacíos.
        }
    .seller-do = Importe de nuevo el plan desde un archivo correcto o vuelva a escribir esos datos.
    .buyer =
        { $n ->
            [one] Otro valor no se puede leer y cuenta como vacío.
           *[other] Otros { $n } valores no se pueden leer y cuentan como vacíos.
        }
    .buyer-do = Importe de nuevo el plan desde un archivo correcto o vuelva a escribir esos datos.
    .fired = { $n ->
            [one] { $n } valor más
           *[other] { $n } valores más
        }
    .limit = 0
e1a =
    .seller = El objetivo está vacío: nada dice qué quiere haber logrado el comprador.
    .seller-do = Pregunte al comprador qué debe cumplirse el día de la puesta en marcha y deje que lo escriba aquí.
    .buyer = El objetivo aún no está escrito.
    .buyer-do = Escriba con sus palabras qué quiere haber logrado con la puesta en marcha.
    .fired = 0 caracteres
    .limit = al menos 1
e1c-none =
    .seller = No hay fecha de puesta en marcha, así que nada se puede planificar hacia atrás.
    .seller-do = Pregunte al comprador para cuándo necesita la puesta en marcha y qué determina ese día; deje que fije la fecha.
    .buyer = La fecha de puesta en marcha aún no está fijada.
    .buyer-do = Fije el día en que quiere la puesta en marcha.
    .fired = sin fecha
    .limit = hoy o más tarde
e1c-past =
    .seller = La puesta en marcha estaba prevista para el { $date }, hace { days }.
    .seller-do = Antes de planificar nada más, pregunte al comprador la nueva fecha y qué la ha movido.
    .buyer = La fecha de puesta en marcha, el { $date }, ya ha pasado.
    .buyer-do = Fije el día en que ahora quiere la puesta en marcha o indique que ya se ha producido.
    .fired = hace { days }
    .limit = hoy o más tarde
e1c-owner =
    .seller =
        { $why ->
            [removed] La puesta en marcha no tiene responsable del lado del comprador: { $who } ya no figura en el plan.
            [left] La puesta en marcha no tiene responsable del lado del comprador: { $who } ya no está en la empresa.
            [seller] La puesta en marcha no tiene responsable del lado del comprador: { $who } no pertenece al lado del comprador.
           *[nobody] La puesta en marcha no tiene responsable del lado del comprador.
        }
    .seller-do = Pregunte de quién es la fecha del lado del comprador e indique a esa persona como responsable.
    .buyer = La fecha de puesta en marcha aún no tiene responsable en su empresa.
    .buyer-do = Indique la persona de su empresa a cargo de esa fecha.
    .fired = 0 responsables del lado del comprador
    .limit = 1
e2a-none =
    .seller = No hay pasos.
    .seller-do = Parta de la fecha de puesta en marcha y pregunte hacia atrás: ¿qué debe haber ocurrido justo antes, y antes de eso?
    .buyer = Aún no hay pasos.
    .buyer-do = Añada lo que debe ocurrir en su empresa antes de la puesta en marcha.
    .fired = 0 pasos
    .limit = al menos 3
e2a-few =
    .seller =
        { $n ->
            [one] Solo hay { steps }: eso es un recordatorio, no un camino hasta la puesta en marcha.
           *[other] Solo hay { steps }: eso es un recordatorio, no un camino hasta la puesta en marcha.
        }
    .seller-do = Pregunte al comprador qué más debe ocurrir en su empresa y añádanlo juntos.
    .buyer =
        { $n ->
            [one] Por ahora hay { steps }.
           *[other] Por ahora hay { steps }.
        }
    .buyer-do = Añada qué más debe ocurrir en su empresa.
    .fired = { steps }
    .limit = al menos 3
e2a-route =
    .seller = Ningún paso cubre { $kinds }.
    .seller-do =
        { $n ->
            [one] Pregunte al comprador cómo abordan { $kinds } y añada un paso.
           *[other] Pregunte al comprador cómo abordan { $kinds } y añada un paso para cada parte.
        }
    .buyer = Ningún paso cubre aún { $kinds }.
    .buyer-do =
        { $n ->
            [one] Añada un paso o cuente a la otra parte cómo lo aborda su empresa.
           *[other] Añada un paso para cada parte o cuente a la otra empresa cómo lo aborda la suya.
        }
    .fired = { $covered } de 5 partes cubiertas
    .limit = 5
e2b =
    .seller =
        { $n ->
            [one] Sin duración ni dependencias: { $loose } de { open-steps } ({ $steps }). El margen no se puede conocer.
           *[other] Sin duración ni dependencias: { $loose } de { open-steps } ({ $steps }). El margen no se puede conocer.
        }
    .seller-do = Pregunte para cada uno: ¿cuántos días hábiles dura y qué debe estar terminado antes?
    .buyer =
        { $n ->
            [one] Sin duración ni paso anterior o posterior: { $loose } de { open-steps } ({ $steps }).
           *[other] Sin duración ni paso anterior o posterior: { $loose } de { open-steps } ({ $steps }).
        }
    .buyer-do = Indique cuántos días hábiles duran sus pasos y a qué esperan.
    .fired = { $loose } de { open-steps }
    .limit = la mitad
e2c =
    .seller = No hay nada entre el contrato y la puesta en marcha: es un plan de cierre, no un plan de puesta en marcha.
    .seller-do = Pregunte al comprador qué debe ocurrir entre el contrato y el uso por parte de su gente, y añada esos pasos.
    .buyer = Aún no hay ningún paso entre el contrato y la puesta en marcha.
    .buyer-do = Añada lo que debe ocurrir desde el contrato hasta que su gente lo use.
    .fired = 0 pasos después del contrato
    .limit = al menos 1
e3a =
    .seller =
        { $n ->
            [one] { open-steps } no tiene una persona asignada: { $steps }.
           *[other] { open-steps } no tienen una persona asignada: { $steps }.
        }
    .seller-do = Pregunte para cada uno: ¿quién lo hace exactamente? Escriba el nombre de esa persona, no un rol ni un equipo.
    .buyer =
        { $n ->
            [one] { open-steps } aún no tiene una persona asignada: { $steps }.
           *[other] { open-steps } aún no tienen una persona asignada: { $steps }.
        }
    .buyer-do = Indique la persona para cada paso que le corresponde a su empresa.
    .fired = { open-steps }
    .limit = 0
e3a-soon =
    .seller =
        { $n ->
            [one] { open-steps } que vence en { limit-working-days } no tiene una persona asignada: { $steps }.
           *[other] { open-steps } que vencen en { limit-working-days } no tienen una persona asignada: { $steps }.
        }
    .seller-do = Pregunte para cada uno: ¿quién lo hace exactamente? Escriba el nombre de esa persona, no un rol ni un equipo.
    .buyer =
        { $n ->
            [one] { open-steps } que vence en { limit-working-days } aún no tiene una persona asignada: { $steps }.
           *[other] { open-steps } que vencen en { limit-working-days } aún no tienen una persona asignada: { $steps }.
        }
    .buyer-do = Indique la persona para cada paso que le corresponde a su empresa.
    .fired = { open-steps } con vencimiento en { limit-working-days }
    .limit = 0
e3b =
    .seller = Ningún paso tiene responsable del lado del comprador: eso es una lista de tareas de usted, no un plan conjunto.
    .seller-do = Pregunte qué pasos solo puede hacer el comprador y deje que los asuma.
    .buyer = Ningún paso tiene aún responsable en su empresa.
    .buyer-do = Asuma los pasos que solo su empresa puede hacer.
    .fired = 0 de { steps }
    .limit = al menos 1
e4-none =
    .seller = En el plan no figura nadie del lado del comprador.
    .seller-do = Añada a su contacto y pregunten juntos quién decide, quién paga, quién revisa y quién lo usa.
    .buyer = En el plan aún no figura nadie de su empresa.
    .buyer-do = Añádase usted y añada a los colegas que tienen voz en esto.
    .fired = 0 personas del comprador
    .limit = al menos 1
without-a-name =
    { $unnamed ->
        [0] { "" }
       *[other] { " " }Sin nombre: { $gaps }.
    }
e4-few =
    .seller =
        { $n ->
            [0] Del lado del comprador no figura nadie por su nombre; una operación de este tamaño necesita { $limit } personas o más.{ without-a-name }
            [one] Del lado del comprador figura { people } por su nombre; una operación de este tamaño necesita { $limit } o más.{ without-a-name }
           *[other] Del lado del comprador figuran { people } por su nombre; una operación de este tamaño necesita { $limit } o más.{ without-a-name }
        }
    .seller-do = Pregunte quién más tiene voz o veto, también a quienes aún no conoce, y añádalos por su nombre.
    .buyer =
        { $n ->
            [0] En el plan no figura por su nombre nadie de su empresa.{ without-a-name }
            [one] En el plan figura por su nombre { people } de su empresa.{ without-a-name }
           *[other] En el plan figuran por su nombre { people } de su empresa.{ without-a-name }
        }
    .buyer-do = Añada a los colegas que tienen voz en esto o trabajan en ello.
    .fired = { people } por su nombre
    .limit = al menos { $limit }
e4-advised =
    .seller =
        { $n ->
            [0] Del lado del comprador no figura nadie por su nombre; en una operación de este tamaño convienen { $limit } personas.{ without-a-name }
            [one] Del lado del comprador figura { people } por su nombre; en una operación de este tamaño convienen { $limit }.{ without-a-name }
           *[other] Del lado del comprador figuran { people } por su nombre; en una operación de este tamaño convienen { $limit }.{ without-a-name }
        }
    .seller-do = Pregunte quién más tiene voz o veto, también a quienes aún no conoce, y añádalos por su nombre.
    .buyer =
        { $n ->
            [0] En el plan no figura por su nombre nadie de su empresa.{ without-a-name }
            [one] En el plan figura por su nombre { people } de su empresa.{ without-a-name }
           *[other] En el plan figuran por su nombre { people } de su empresa.{ without-a-name }
        }
    .buyer-do = Añada a los colegas que tienen voz en esto o trabajan en ello.
    .fired = { people } por su nombre
    .limit = al menos { $limit }
e4b-none =
    .seller = Sin responsable del presupuesto: no se sabe de nadie en el plan que libere el dinero.
    .seller-do = Pregunte quién decide la compra y de quién es el presupuesto, y añada a esa persona, aunque no la conozca.
    .buyer = El plan no dice quién libera el presupuesto.
    .buyer-do = Añada como responsable del presupuesto a la persona que decide sobre el presupuesto y la compra.
    .fired = 0 responsables del presupuesto
    .limit = 1
e4b-role =
    .seller = No se conoce por su nombre al responsable del presupuesto: { $who } es un rol, no una persona.
    .seller-do = Pregunte a su contacto principal quién es y pídale que los presente.
    .buyer = La persona que libera el presupuesto aún no figura por su nombre ({ $who }).
    .buyer-do = Indique la persona que decide sobre el presupuesto y la compra.
    .fired = 0 responsables del presupuesto por su nombre
    .limit = 1
e5-all =
    .seller = Los trámites no están en el cronograma: ni legal, ni seguridad, ni compras.
    .seller-do = Pregunte al comprador cómo son sus revisiones { $reviews } y cuánto duran; añada un paso para cada una o deje que el comprador marque las que no hacen falta.
    .buyer = El plan aún no dice si hacen falta las revisiones { $reviews }.
    .buyer-do = Añada un paso para cada revisión que haga su empresa o márquela como no necesaria.
    .fired = { $n } de 3 revisiones sin aclarar
    .limit = 0
e5 =
    .seller =
        { $n ->
            [one] En los trámites falta la revisión { $reviews }: ni hay un paso ni consta que no haga falta.
           *[other] En los trámites faltan las revisiones { $reviews }: ni hay pasos ni consta que no hagan falta.
        }
    .seller-do =
        { $n ->
            [one] Pregunte al comprador cómo es su revisión { $reviews } y cuánto dura; añada un paso o deje que el comprador la marque como no necesaria.
           *[other] Pregunte al comprador cómo son sus revisiones { $reviews } y cuánto duran; añada un paso para cada una o deje que el comprador marque las que no hacen falta.
        }
    .buyer =
        { $n ->
            [one] El plan aún no dice si hace falta la revisión { $reviews }.
           *[other] El plan aún no dice si hacen falta las revisiones { $reviews }.
        }
    .buyer-do = Añada un paso para cada revisión que haga su empresa o márquela como no necesaria.
    .fired = { $n } de 3 revisiones sin aclarar
    .limit = 0
e6-none =
    .seller = No hay criterios de éxito: nada dice cuándo ha tenido éxito el comprador.
    .seller-do = Pregunte al comprador cómo sabrá, tras la puesta en marcha, que ha valido la pena; escríbalo con métrica y meta.
    .buyer = Aún no hay criterios de éxito.
    .buyer-do = Escriba cómo sabrá que ha valido la pena: qué se mide y qué valor cuenta como éxito.
    .fired = 0 criterios
    .limit = al menos 1
e6 =
    .seller =
        { $n ->
            [1] Al criterio de éxito le falta la métrica o la meta: { $criteria }. Nadie podría decir que se cumple.
            [2] Ninguno de los 2 criterios de éxito tiene a la vez métrica y meta: { $criteria }. Nadie podría decir que se cumplen.
           *[other] Ninguno de los { $n } criterios de éxito tiene a la vez métrica y meta: { $criteria }. Nadie podría decir que se cumplen.
        }
    .seller-do = Pregunte al comprador para cada uno: ¿qué cifra mirará y con qué valor se dará por satisfecho?
    .buyer =
        { $n ->
            [1] Al criterio de éxito aún le falta la métrica o la meta: { $criteria }.
            [2] Ninguno de los 2 criterios de éxito tiene aún métrica y meta: { $criteria }.
           *[other] Ninguno de los { $n } criterios de éxito tiene aún métrica y meta: { $criteria }.
        }
    .buyer-do = Escriba al menos para uno qué se mide y qué valor cuenta como éxito.
    .fired = 0 de { $n } con métrica y meta
    .limit = al menos 1
lacks-contingency = sin plan de contingencia
lacks-owner = sin responsable
lacks-both = ni lo uno ni lo otro
e7-none =
    .seller = No se ha nombrado ningún riesgo: o nadie ha mirado o nadie se ha atrevido a decirlo.
    .seller-do = Pregunte al comprador qué podría impedir que esto ocurra a tiempo y anote qué harán ambas partes en ese caso.
    .buyer = Aún no se ha nombrado ningún riesgo.
    .buyer-do = Escriba qué podría impedir que ocurra a tiempo y qué hacer entonces.
    .fired = 0 riesgos
    .limit = al menos 1
e7-few =
    .seller = Solo se ha nombrado un riesgo.
    .seller-do = Pregunte al comprador qué más retrasó el último proyecto de este tipo en su empresa.
    .buyer = Por ahora se ha nombrado un riesgo.
    .buyer-do = Añada qué más podría causar un retraso.
    .fired = 1 riesgo
    .limit = al menos 2
e7 =
    .seller =
        { $n ->
            [one] A { risks } le falta responsable o plan de contingencia: { $risks }.
           *[other] A { risks } les falta responsable o plan de contingencia: { $risks }.
        }
    .seller-do = Pregunte para cada uno: ¿quién lo vigila y qué hacemos si ocurre?
    .buyer =
        { $n ->
            [one] A { risks } le falta responsable o plan de contingencia: { $risks }.
           *[other] A { risks } les falta responsable o plan de contingencia: { $risks }.
        }
    .buyer-do = Indique quién lo vigila y qué se hace si ocurre.
    .fired = { risks } sin prever
    .limit = 0
e8-none =
    .seller = No hay próxima reunión en el calendario.
    .seller-do = Acuerde la próxima reunión antes de colgar y ponga aquí la hora.
    .buyer = La próxima reunión aún no está fijada.
    .buyer-do = Proponga una hora para la próxima reunión.
    .fired = sin reunión
    .limit = una futura
e8-past =
    .seller = La última reunión fue el { $date }; no hay próxima reunión en el calendario.
    .seller-do = Acuerde la próxima reunión antes de colgar y ponga aquí la hora.
    .buyer = La última reunión fue el { $date }; la próxima aún no está fijada.
    .buyer-do = Proponga una hora para la próxima reunión.
    .fired = última reunión: { $date }
    .limit = una futura

## Findings: the time

k0 =
    .seller = Estos pasos se esperan entre sí en círculo: { $steps }.
    .seller-do = Quite una de sus dependencias.
    .buyer = Estos pasos se esperan entre sí en círculo: { $steps }.
    .buyer-do = Quite una de sus dependencias.
    .fired = { steps }
    .limit = 0 en círculo
k0-left-out =
    .seller = Estos pasos se esperan entre sí en círculo: { $steps }.
    .seller-do = Quite una de sus dependencias; hasta entonces, el cálculo no tiene en cuenta que { $step } espera a { $after }.
    .buyer = Estos pasos se esperan entre sí en círculo: { $steps }.
    .buyer-do = Quite una de sus dependencias; hasta entonces, el cálculo no tiene en cuenta que { $step } espera a { $after }.
    .fired = { steps }
    .limit = 0 en círculo
k1-due =
    .seller = { $step } vence el { $due }, { working-days } después del último día que permite la puesta en marcha del { $planned } ({ $latest }).
    .seller-do = Acuerde con el comprador el { $latest }, un día anterior o una puesta en marcha más tardía.
    .buyer = { $step } vence el { $due }, { working-days } después del último día que permite la puesta en marcha del { $planned } ({ $latest }).
    .buyer-do = Acuerden el { $latest }, un día anterior o una puesta en marcha más tardía.
    .fired = { $slack } días hábiles de margen
    .limit = 0
k1 =
    .seller = { working-days } de retraso: el plan termina el { $projected } y la puesta en marcha está prevista para el { $planned }.
    .seller-do = Muestre al comprador la cadena de pasos y decidan juntos: { $ways }.
    .buyer = { working-days } de retraso: el plan termina el { $projected } y la puesta en marcha está prevista para el { $planned }.
    .buyer-do = Decidan juntos qué hacer: { $ways }.
    .fired = { $slack } días hábiles de margen
    .limit = 0
spare-working-days = { $spare ->
        [one] { $spare } día hábil
       *[other] { $spare } días hábiles
    }
left-working-days = { $left ->
        [one] { $left } día hábil
       *[other] { $left } días hábiles
    }
k2 =
    .seller =
        { $spare ->
            [one] Hasta la puesta en marcha hay { left-working-days }, con solo { spare-working-days } de margen.
           *[other] Hasta la puesta en marcha hay { left-working-days }, con solo { spare-working-days } de margen.
        }
    .seller-do = Pregunte al comprador qué paso podría empezar antes, antes de que alguno se retrase.
    .buyer =
        { $spare ->
            [one] Hasta la puesta en marcha hay { left-working-days }, con solo { spare-working-days } de margen.
           *[other] Hasta la puesta en marcha hay { left-working-days }, con solo { spare-working-days } de margen.
        }
    .buyer-do = Vea si alguno de sus pasos puede empezar antes.
    .fired = { spare-working-days } de { left-working-days }
    .limit = { $percent } %
and-more-should-have-started =
    { $more ->
        [0] { "" }
        [one] { " " }También debería haber empezado { $more } paso más.
       *[other] { " " }También deberían haber empezado { $more } pasos más.
    }
k3 =
    .seller = { $step } debería haber empezado el { $date }, hace { working-days }.{ and-more-should-have-started }
    .seller-do = Pregunte a su responsable qué hace falta para empezar esta semana; si ya ha empezado, póngalo en curso.
    .buyer = { $step } debería haber empezado el { $date }, hace { working-days }.{ and-more-should-have-started }
    .buyer-do = Empiécelo o indique qué día empieza; si ya ha empezado, póngalo en curso.
    .fired = hace { working-days }
    .limit = hoy o más tarde
until-contract =
    { $when ->
        [past] la fecha del contrato fue hace { working-days }
        [today] la fecha del contrato es hoy
       *[ahead] la fecha del contrato es dentro de { working-days }
    }
k4 =
    .seller = La revisión { $review } no ha empezado y { until-contract }.
    .seller-do = Pregunte hoy quién lleva la revisión { $review } en la empresa compradora y qué necesita para empezar; si no, mueva la fecha.
    .buyer = La revisión { $review } no ha empezado y { until-contract }.
    .buyer-do = Empiece la revisión { $review } o proponga una fecha de contrato que le deje tiempo.
    .fired = { left-working-days }
    .limit = { limit-working-days }
k4-steps =
    .seller =
        { $n ->
            [one] { $steps }, de la revisión { $review }, no ha empezado y { until-contract }.
           *[other] { $steps }, de la revisión { $review }, no han empezado y { until-contract }.
        }
    .seller-do = Pregunte hoy quién lleva la revisión { $review } en la empresa compradora y qué necesita para empezar; si no, mueva la fecha.
    .buyer =
        { $n ->
            [one] { $steps }, de la revisión { $review }, no ha empezado y { until-contract }.
           *[other] { $steps }, de la revisión { $review }, no han empezado y { until-contract }.
        }
    .buyer-do = Empiece la revisión { $review } o proponga una fecha de contrato que le deje tiempo.
    .fired = { left-working-days }
    .limit = { limit-working-days }
late-working-days-lack = { $late ->
        [one] falta { $late } día hábil
       *[other] faltan { $late } días hábiles
    }
k6 =
    .seller =
        { $spare ->
            [one] Con las duraciones más cortas hay { spare-working-days } de margen; con las más largas, { late-working-days-lack }. Depende de { $steps }.
           *[other] Con las duraciones más cortas hay { spare-working-days } de margen; con las más largas, { late-working-days-lack }. Depende de { $steps }.
        }
    .seller-do = Pregunte a los responsables de estos pasos cuánto duraron la última vez y acote el intervalo.
    .buyer =
        { $spare ->
            [one] Con las duraciones más cortas hay { spare-working-days } de margen; con las más largas, { late-working-days-lack }. Depende de { $steps }.
           *[other] Con las duraciones más cortas hay { spare-working-days } de margen; con las más largas, { late-working-days-lack }. Depende de { $steps }.
        }
    .buyer-do = Indique cuánto suelen durar estos pasos en su empresa.
    .fired = margen de { $slack } a { $spare } días hábiles
    .limit = 0
k9 =
    .seller =
        { $n ->
            [one] { open-steps } es de alguien que ya no está: { $steps }.
           *[other] { open-steps } son de alguien que ya no está: { $steps }.
        }
    .seller-do = Pregunte quién ha tomado el relevo y qué sabe esa persona del plan.
    .buyer =
        { $n ->
            [one] { open-steps } es de alguien que ya no está: { $steps }.
           *[other] { open-steps } son de alguien que ya no está: { $steps }.
        }
    .buyer-do = Indique qué colega ha tomado el relevo.
    .fired = { open-steps }
    .limit = 0

## Findings: dates that pass and move

step-due = { $step } (vence el { $date })
l1 =
    .seller =
        { $n ->
            [one] { open-steps } ha pasado de la fecha acordada: { $steps }.
           *[other] { open-steps } han pasado de la fecha acordada: { $steps }.
        }
    .seller-do = Pregunte qué frena cada uno y acuerden juntos una nueva fecha en vez de moverla por su cuenta.
    .buyer =
        { $n ->
            [one] { open-steps } ha pasado de la fecha acordada: { $steps }.
           *[other] { open-steps } han pasado de la fecha acordada: { $steps }.
        }
    .buyer-do = Marque lo que ya está hecho y proponga una nueva fecha para el resto.
    .fired = { working-days } de retraso
    .limit = 0

## The timeline: what is said about a step. It completes the step's title, and stands alone with a capital letter.

a-step-without-a-title = un paso sin título
done = hecho
done-on = hecho el { $date }
could-be-done-on = podría terminar el { $date }
could-be-done-by = podría terminar a más tardar el { $date }
should-have-started = debería haber empezado el { $date }, hace { working-days }
has-to-start-today = debe empezar hoy para terminar a más tardar el { $date }
has-to-start = debe empezar a más tardar el { $date }, dentro de { working-days }
should-have-been-done = debería haber terminado a más tardar el { $date }, hace { working-days }
has-to-be-done-today = debe terminar hoy
has-to-be-done-today-since = en curso desde el { $since }, debe terminar hoy
has-to-be-done = debe terminar a más tardar el { $date }, dentro de { working-days }
has-to-be-done-since = en curso desde el { $since }, debe terminar a más tardar el { $date }, dentro de { working-days }
brief-was-due = vencía el { $date }
brief-due = vence el { $date }
brief-done-on = hecho el { $date }
brief-from = desde el { $date }
brief-start-today = empezar hoy
brief-start-ago = inicio máx. { $date }, hace { days }
brief-start = inicio máx. { $date }
brief-finish-today = terminar hoy
brief-finish-ago = fin máx. { $date }, hace { days }
brief-finish = fin máx. { $date }
was-due = vencía el { $date }
was-due-ago = vencía el { $date }, hace { working-days }
due-too-early = vence el { $date }, { working-days } antes de poder terminar
due-too-late = vence el { $date }, { working-days } después de lo que exige la puesta en marcha
too-late-for = { working-days } de retraso para el { $date }
due-on-a-day-off = vence el { $date }, que no es día hábil
due-in-time = vence el { $date }, a tiempo
fixed-too-early = fijado para el { $date }, { working-days } antes de poder terminar
fixed = fijado para el { $date }
slack-late = { working-days } de retraso
slack-none = sin margen
slack-spare = { working-days } de margen
takes = { days }
takes-from-to = { $most ->
        [one] { $least }–{ $most } día
       *[other] { $least }–{ $most } días
    }

## The timeline: how the plan stands

every-step-is-done = Todos los pasos están hechos.
steps-too-long = Los pasos se alargan { working-days } de más: terminan el { $date }.
dates-too-late = Una fecha llega { working-days } tarde para la puesta en marcha.
steps-just-fit = Los pasos caben justo: no hay margen antes de la puesta en marcha.
steps-to-spare = { working-days } de margen antes de la puesta en marcha.
steps-with-the-shortest =
    { $n ->
        [one] Con las duraciones más cortas: { $slack }. Depende de { $steps }.
       *[other] Con las duraciones más cortas: { $slack }. Depende de { $steps }.
    }
step-when = { $step } { $when }.
hint-no-steps = Aún no hay pasos.
    .do = Añada los pasos que llevan a la puesta en marcha, cada uno con sus días hábiles.
hint-go-live = Aún no hay fecha de puesta en marcha.
    .do = Fíjela y cada paso se calculará hacia atrás desde ella. Hasta entonces, los pasos están donde podrían hacerse a partir de hoy.
hint-no-durations = Ningún paso pendiente dice cuántos días hábiles dura.
    .do = Indique los días hábiles: hasta entonces no cuentan y parece que hay más tiempo del que hay.
hint-durations =
    { $unknown ->
        [one] { $unknown } de { open-steps } no dice cuántos días hábiles dura.
       *[other] { $unknown } de { open-steps } no dicen cuántos días hábiles duran.
    }
    .do = Indique los días hábiles: hasta entonces no cuentan y parece que hay más tiempo del que hay.
hint-circle = { $steps } se esperan entre sí en círculo.
    .do = Quite una de las dependencias entre ellos: la discontinua no se tiene en cuenta en las fechas.
fix-go-live = Mover la puesta en marcha al { $date }
fix-beside = Trabajar en { $step } mientras sigue { $beside }
fix-shorten = Hacer { $step } en { working-days } en vez de { $was }
fix-effect = Entonces: { $slack }, listo el { $date }
fix-effect-but-a-pin = Entonces: { $slack }, listo el { $date }; una fecha fija sigue con un déficit de { working-days }

## The page: numbers of things

n-working-day = { $n ->
        [one] { $n } día hábil
       *[other] { $n } días hábiles
    }
n-week = { $n ->
        [one] { $n } semana
       *[other] { $n } semanas
    }
n-step = { $n ->
        [one] { $n } paso
       *[other] { $n } pasos
    }
n-finding = { $n ->
        [one] { $n } observación
       *[other] { $n } observaciones
    }
n-day = { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
n-open-comment = { $n ->
        [one] { $n } comentario abierto
       *[other] { $n } comentarios abiertos
    }
n-entry = { $n ->
        [one] { $n } entrada
       *[other] { $n } entradas
    }
n-waits = { $n ->
        [one] { $n } espera
       *[other] { $n } esperan
    }
n-change = { $n ->
        [one] { $n } cambio
       *[other] { $n } cambios
    }
n-thing-is = { $n ->
        [one] falta { $n } cosa
       *[other] faltan { $n } cosas
    }
n-other = { $n ->
        [one] { $n } más
       *[other] { $n } más
    }

## What the relay tells by frame 114

notice-proposed = { $who ->
        [buyer] Esto le corresponde cambiarlo al comprador: lo que usted ha escrito queda como propuesta.
        [seller] Esto le corresponde cambiarlo al vendedor: lo que usted ha escrito queda como propuesta.
       *[own] Esto lo fijó un colega con dirección verificada: lo que usted ha escrito queda como propuesta. Para que cuente como suyo, abra el plan con un enlace que haya recibido por correo.
    }
notice-set-aside = Esto lo fijó otra persona y lo que usted ha escrito no puede quedar como propuesta: se ha restablecido. El operador de esta página conserva su texto y puede devolvérselo; aquí se pueden responder hasta { $proposals } propuestas de hasta 8.000 caracteres cada una.
notice-lapsed = { $standing ->
        [amended] { n-change } de la propia empresa desde el visto bueno de { $name }: vea las diferencias y renueve el visto bueno.
       *[lapsed] El visto bueno de { $name } ha perdido vigencia: { n-change } desde entonces. Vea las diferencias.
    }

## What the relay refuses by frame 112

refused-read-only = Este enlace permite leer el plan, no cambiarlo: pida uno que lo permita a quien compartió el plan.
refused-nullified = { $why ->
        [protected] Ahí solo escribe el servidor: este cambio se ha deshecho.
        [gone] El lugar en que se escribió ya no existe: este cambio se ha deshecho.
        [silenced] Durante un tiempo no se aceptan cambios suyos en este lugar: este cambio se ha deshecho.
       *[other] El servidor no puede aceptar este cambio: se ha deshecho.
    }
refused-behind = Los avisos sobre cambios deshechos no esperaron a esta conexión lenta: revise lo último que ha escrito.

## What the relay refuses: a message for each public code of its problems

problem-token-missing = No venía ningún enlace. Abra el plan de nuevo desde el portal.
problem-token-expired = El enlace ha caducado. Abra el plan de nuevo desde el portal o pida un enlace nuevo.
problem-token-wrong = El enlace no es válido. Abra el plan de nuevo desde el portal o pida un enlace nuevo.
problem-plan-began-anew = El plan se eliminó después de crearse este enlace. Pida un enlace nuevo.
problem-foreign-plan = Este enlace es de otro plan.
problem-origin = El servidor no permite usar el plan en esta página. Ábralo desde el portal.
problem-scope = Este enlace no lo permite. Pida uno que lo permita a quien compartió el plan.
problem-admin-only = Solo el portal puede hacerlo.
problem-link-token = Esta dirección no abre archivos. Abra el archivo desde el plan.
problem-person-only = Solo puede hacerlo una persona, con un enlace propio.
problem-other-side = Cada parte ve solo su propio informe.
problem-other-calendar = Cada parte lleva su propio calendario.
problem-no-such-plan = Este plan no existe. Puede que se haya eliminado.
problem-no-such-address = { calls-versions }
problem-method = { calls-versions }
problem-not-built = { calls-versions }
problem-plan-exists = Ya existe un plan con este nombre.
problem-plan-id = Un plan no puede tener este nombre.
problem-malformed-json = { calls-versions }
problem-unknown-field = { calls-versions }
problem-query = { calls-versions }
problem-address = { calls-versions }
problem-no-such-template = Esta plantilla no existe.
problem-document = Lo enviado no puede convertirse en un plan.
problem-command-unreadable = { calls-versions }
problem-import = El archivo no se ha podido importar. Compruebe que es del tipo correcto y contiene lo que espera.
problem-thresholds = Estos umbrales no existen.
problem-token-request = No se puede crear ese enlace. Compruebe el nombre y la dirección.
problem-assurance = Para esto hay que verificar su dirección. Abra el plan con un enlace recibido por correo o desde el portal.
problem-invites-off = Aquí no se puede invitar. Pida a quien compartió el plan que incorpore a su colega.
problem-too-many-invites = Ha alcanzado el máximo de invitaciones por día. Vuelva a invitar mañana.
problem-vouched = Su nombre viene acreditado con el enlace. Cámbielo en el sitio de donde procede.
problem-attestation = Le falta algo necesario o contiene algo que no corresponde.
problem-terms-differ = El plan ha cambiado entretanto. Vea las diferencias.
problem-incomplete = Al plan le falta algo necesario para el visto bueno.
problem-no-such-subject = Ya no está en el plan.
problem-ledger-full = En este plan ya no se puede registrar nada más. Retire lo que ya no vale o continúe en un plan nuevo.
problem-already-recorded = Registró lo mismo hace poco. Sigue valiendo.
problem-terms-too-large = Hay demasiado texto para dar el visto bueno. Acórtelo o quite lo que no sea un compromiso.
problem-declined = Esta persona dijo que no y nada ha cambiado desde entonces. Cambie el plan o espere su respuesta.
problem-too-large = Es demasiado grande. Escríbalo en partes más pequeñas o elimine algo.
problem-too-many-entries = El plan tiene el máximo de entradas de un tipo: personas, criterios, riesgos, comentarios, dependencias o días no hábiles. Quite algunas.
problem-too-many-steps = El plan tiene el máximo de pasos. Quite algunos o empiece un segundo plan.
problem-idempotency-key-reused = { calls-versions }
problem-too-many-idempotency-keys = Se ha enviado demasiado en un día. Inténtelo de nuevo mañana.
problem-idempotency-key = { calls-versions }
problem-host = { calls-versions }
problem-malformed = { calls-versions }
problem-frames = { calls-versions }
problem-foreign-id = Esta copia del plan es de otra persona.
problem-epoch = El plan se ha sustituido en el servidor.
problem-upgrade-required = { calls-versions }
problem-crowded = Demasiadas personas tienen el plan abierto. Inténtelo más tarde.
problem-too-many-connections = Tiene el plan abierto en demasiadas ventanas. Cierre una.
problem-body-slow = { calls-busy }
problem-too-many-bodies = { calls-busy }
problem-bodies-full = { calls-busy }
problem-too-fast = { calls-busy }
problem-too-many-reads = { calls-busy }
problem-too-many-ids = El plan se ha abierto en demasiados dispositivos en una hora. Inténtelo más tarde.
problem-restarting = { calls-busy }
problem-reloaded = { calls-busy }
problem-plan-restarting = { calls-failed }
problem-socket-failed = { calls-failed }
problem-plan-failing = El plan no se puede abrir ahora. Inténtelo en un minuto; si sigue igual, avise a quien gestiona esta página.
problem-silent = { calls-busy }
problem-store = { calls-failed }
problem-fault = { calls-failed }
problem-alike-ids = Esta copia del plan no se puede aceptar.
problem-reserved-id = { problem-alike-ids }
problem-protected = Una parte corresponde solo al servidor.
problem-foreign-work = Eliminaría lo que escribió otra persona.
problem-misfit = { problem-alike-ids }
problem-nullified = Una parte se ha deshecho.
problem-gap = Falta algo anterior.
problem-cold = { calls-busy }
problem-unknown-entity = No está en el plan.
problem-removed = Se quitó del plan.
problem-unknown-path = Ese lugar no existe en el plan.
problem-unsound-id = { calls-versions }
problem-id-taken = { calls-versions }
problem-out-of-range = El texto ha cambiado entretanto.
problem-splits-character = Partiría un carácter en dos.
problem-too-long = El texto es demasiado largo.
problem-control-character = El texto tiene un carácter que no se puede mostrar.
problem-blank = No puede quedar vacío.
problem-nameless = Hace falta un nombre o una dirección.
problem-bad-email = No es una dirección de correo.
problem-self-link = Un paso no puede esperarse a sí mismo.
problem-below-itself = Un paso no puede estar debajo de sí mismo.
problem-too-many-days = Un paso no puede durar tantos días.
problem-empty-range = El máximo de días no puede ser menor que el mínimo.
problem-bad-minutes = Una reunión no puede durar tanto.
problem-bad-weekdays = Una semana necesita un día hábil.
problem-bad-date = Ese día no existe.
problem-paused-too-long = Un plan no puede pausarse tanto tiempo.
problem-bad-time-zone = Esa zona horaria no existe.
problem-bad-proposal = Esto no se puede proponer aquí.
problem-no-proposal = Esa propuesta ya no existe.
problem-no-author = El servidor aún no sabe quién es usted. Inténtelo dentro de un momento.
problem-too-many-commands = Es demasiado de una vez.

## The session: why a fresh copy of the plan takes the place of the one that is there

session-other-epoch = El plan se ha sustituido en el servidor.
session-forgetful = Este dispositivo había perdido parte de lo que había enviado.
session-superseded = Otra ventana ha descargado una copia nueva del plan.
session-not-taken = El servidor no ha aceptado un cambio. { $reason }
session-edit-too-large = El servidor no ha aceptado un cambio: supera el máximo por envío.
session-unwritable = Ya no se puede escribir en la copia de este dispositivo.
session-late = Este dispositivo guardó parte de lo que usted escribió después de haberse enviado por otra vía. Puede que ya esté en el plan.
session-harmful = El servidor envió algo que dañaría esta página ({ $reason }). No se ha admitido.
session-unsafe = El servidor envió algo que dañaría esta página ({ $reason }). No se ha admitido. Se muestra la copia de este dispositivo, con todo lo que usted ha escrito.
session-gap = le falta algo
session-gap-in-answer = falta algo en lo solicitado
session-fresh-copy-saved = { $because } Se está descargando una copia nueva. No falta nada de lo que ha escrito.
session-fresh-copy-unsaved = { $because } Se está descargando una copia nueva. Lo que ha escrito y aún no estaba guardado allí se vuelve a incluir donde es posible; el resto se conserva para usted.
session-fresh-copy-refused = { $because } También se rechaza una copia nueva: vuelva a cargar la página.

## The session: tokens, the connection and the device

session-token-odd = Este enlace no es de este servicio: abra el plan de nuevo desde el portal.
session-token-of-another = El token es de otra persona: vuelva a abrir el plan para ella.
session-token-gone = ha dado el que ya terminó
session-token-same = El servidor rechazó el enlace y el portal volvió a dar el mismo.
session-token-refused = El enlace ha caducado o no es válido: abra el plan de nuevo desde el portal.
session-no-token = El portal no ha dado ningún enlace ({ $reason }); se intenta de nuevo.
session-origin = El servidor del plan no admite páginas de esta dirección: aquí no se puede guardar nada ni dar el visto bueno.
session-forbidden = Este enlace no permite abrir el plan.
session-no-plan = Este plan no existe: puede que se haya eliminado.
session-malformed = El servidor no ha podido leer lo que envió esta página: vuelva a cargarla.
session-too-large = El plan o un cambio supera el máximo del servidor: deshaga el último cambio grande y vuelva a cargar la página.
session-closed = El servidor ha terminado la sesión.
session-left = El plan se ha cerrado.
session-nonsense = El servidor ha enviado algo que no se puede leer ({ $reason }); se conecta de nuevo.
session-hello = un saludo del servidor
session-state-vector = un vector de estado que no lo es
session-storage-damaged = Una parte de la copia de este dispositivo se dañó o se perdió. Se descarga de nuevo lo que tiene el servidor.
session-storage-silent = el almacenamiento del navegador no responde
session-not-kept = Los cambios ya no se guardan en este dispositivo ({ $reason }). Se conservan en esta ventana y se envían al servidor; no la cierre hasta que estén guardados allí.
session-without-storage = Los cambios se conservan en esta ventana y en el servidor, no en este dispositivo: { $reason }.
session-storage-dropped = el navegador ha borrado la copia de este dispositivo
session-in-memory = Los cambios no se guardan en este dispositivo, solo en esta ventana y en el servidor.

## A calendar file: what was left out of it

holidays-line = línea { $line }: { $what }
holidays-no-line = no es una línea de calendario
holidays-kind = { $kind } no es un día no hábil
holidays-broken-off = el archivo se corta en medio de un evento; descárguelo de nuevo
holidays-no-calendar = no es un archivo de calendario: debería empezar por BEGIN:VCALENDAR
holidays-cancelled = «{ $label }» está cancelado
holidays-no-start = «{ $label }» no tiene DTSTART
holidays-no-day = { $text } no es un día: escriba DTSTART;VALUE=DATE:20261225
holidays-odd-part = no se conoce { $what } de «{ $label }»; solo se toman sus otros días
holidays-rule = «{ $label }» se repite según { $rule }, que no se conoce; se toma su primer día
holidays-timed = «{ $label }» empieza o termina a una hora; solo se toman días completos
holidays-odd-end = «{ $label }» termina el { $text }, que no es un día
holidays-odd-duration = «{ $label }» dura { $text }; solo se toman días completos
holidays-long = «{ $label }» dura { $days } días: eso no es un festivo
holidays-more-lines = { $n ->
        [one] { $n } línea más
       *[other] { $n } líneas más
    }
holidays-far = { $n ->
        [one] se omite { $n } día anterior al { $first } o posterior al { $second }
       *[other] se omiten { $n } días anteriores al { $first } o posteriores al { $second }
    }
holidays-over = se omiten { $n } días que superan los primeros { $limit }

## Edits that did not happen

edit-loading = El plan aún se está cargando: inténtelo de nuevo cuando aparezca.
edit-read-only = Este plan está abierto solo para lectura: pida un enlace que permita editar.
command-unknown-entity = { $kin ->
        [steps] Este paso
        [people] Esta persona
        [criteria] Este criterio
        [risks] Este riesgo
       *[comments] Este comentario
    } ya no está en el plan.
command-removed = { $kin ->
        [steps] Este paso se quitó; restáurelo
        [people] Esta persona se quitó; restáurela
        [criteria] Este criterio se quitó; restáurelo
        [risks] Este riesgo se quitó; restáurelo
       *[comments] Este comentario se quitó; restáurelo
    } primero.
command-unknown-path = Ese lugar no existe en el plan: { $place }
command-unsound-id = «{ $text }» no puede ser el id de una entrada.
command-id-taken = Otra entrada tiene el id «{ $text }».
command-out-of-range = El texto ha cambiado entretanto; escríbalo de nuevo.
command-splits-character = El cambio empieza o termina dentro de un carácter; escríbalo de nuevo.
command-too-long = Este texto tiene { $n } caracteres; acórtelo a { $limit } como máximo.
command-control-character = Este texto contiene un carácter de control ({ $text }); quítelo.
command-blank = No se vería nada; escriba algo que se pueda leer.
command-nameless = Una persona necesita un nombre; indíquelo o indique su dirección.
command-bad-email = No es una dirección simple, como ana@example.com.
command-self-link = Un paso no puede esperarse a sí mismo; elija otro.
command-below-itself = Una entrada no puede ir detrás de sí misma; elija otra.
command-too-many-days = { $days } días hábiles son demasiados; indique de 0 a { $limit }.
command-empty-range = Un mínimo de { $least } y un máximo de { $most } días hábiles no forman un intervalo; fije primero el número mayor.
command-bad-minutes = Una reunión no puede durar { $n } minutos; indique de 1 a 1440.
command-bad-weekdays = No son días hábiles; elija al menos un día de la semana.
command-bad-date = { $text } queda fuera de rango; indique una fecha entre los años 1900 y 2999.
command-paused-too-long = Un plan puede pausarse como máximo { $limit } días; elija una fecha hasta el { $text }.
command-bad-time-zone = «{ $text }» no es una zona horaria; use un nombre como Europe/Vienna.
command-too-many-steps = Un plan admite como máximo { $limit } pasos; quite uno primero.
command-bad-proposal = Esto no se puede proponer para { $place }.
command-no-proposal = Esta propuesta ya no está.
command-no-author = No consta quién hace la propuesta.
command-too-many-entries =
    { $what ->
        [steps-ever] Un plan conserva como máximo { $limit } pasos, incluidos los quitados; empiece un segundo plan.
        [people-ever] Un plan conserva como máximo { $limit } personas, incluidas las quitadas; empiece un segundo plan.
        [criteria-ever] Un plan conserva como máximo { $limit } criterios, incluidos los quitados; empiece un segundo plan.
        [risks-ever] Un plan conserva como máximo { $limit } riesgos, incluidos los quitados; empiece un segundo plan.
        [comments-ever] Un plan conserva como máximo { $limit } comentarios, incluidos los quitados; empiece un segundo plan.
        [people] Un plan admite como máximo { $limit } personas; quite una primero.
        [criteria] Un plan admite como máximo { $limit } criterios; quite uno primero.
        [risks] Un plan admite como máximo { $limit } riesgos; quite uno primero.
        [comments] Un plan admite como máximo { $limit } comentarios; quite uno primero.
        [links] Un plan admite como máximo { $limit } dependencias entre pasos; quite una primero.
       *[holidays] Un plan admite como máximo { $limit } días no hábiles; quite uno primero.
    }
command-too-many-commands = { $n } cambios a la vez son demasiados; se aceptan { $limit } como máximo.

## Values of a document that cannot be read: what should stand there, and what does

expected-text = un texto
expected-date = una fecha con el formato AAAA-MM-DD
expected-instant = un instante como 2026-11-23T09:30:00Z
expected-flag = true o false
expected-object = un objeto
expected-person = el id de una persona de este plan
expected-step = el id de un paso de este plan
expected-other-step = un paso distinto de él mismo
expected-id = un id de 1 a 64 caracteres sin /, # ni caracteres de control
expected-schema = 1
expected-profile = smb, mid o ent
expected-weekdays = días de la semana de 1 (lunes) a 7, al menos uno
expected-holiday-key = una clave como buyer/2026-12-25
expected-minutes = minutos enteros de 1 a 1440
expected-proposal-key = una clave como PATH#SUB
expected-proposal-value = un valor para un lugar que se puede fijar
expected-side = buyer o seller
expected-role = economic-buyer, champion, technical, legal, security, procurement, sponsor, user u other
expected-working-days = días hábiles enteros de 0 a 999
expected-fewer-days = no más que los días del paso
expected-step-kind = evaluation, business-case, approval, contract, onboarding u other
expected-review = legal, security o procurement
expected-step-status = open, doing, blocked, done o dropped
expected-link-basis = assumed o confirmed
expected-criterion-status = proposed, agreed, met o missed
expected-level = low, mid o high
expected-risk-status = open, watched, happened o closed
expected-place = un lugar del plan como steps/ID/due
expected-removal = { "{" }at: un instante{ "}" } o nada
found-list = una lista
found-object = un objeto

## The page: deal

deal-what-is-shown = Qué se muestra
deal-the-server-is-working-it = El servidor lo está calculando.
deal-this-needs-the-connection-it = Esto necesita conexión: se basa en el registro, que guarda el servidor.
deal-nothing-is-open = No hay nada pendiente.
deal-nothing-speaks-against-it = No hay nada en contra.
deal-show-fewer = Mostrar menos
deal-show-all = Mostrar las { $findings }
deal-why = Por qué
deal-step-without-a-title = Paso sin título
deal-no-agreed-date-has-moved = Ninguna fecha acordada se ha movido.
deal-dates-that-moved = Fechas movidas
deal-the-record-could-not-be = El registro no se ha podido leer ahora.
deal-try-again = Reintentar
deal-reading-the-record = Leyendo el registro…
deal-the-record-needs-the-connection = El registro necesita conexión.
deal-back-again = de vuelta
deal-as-a-table = Como tabla
deal-date-of = Fecha de
deal-moved-on = Movida el
deal-by-2 = Por
deal-from = De
deal-to = A
deal-working-days = Días hábiles
deal-dates-that-moved-as-a = Fechas movidas, como tabla
deal-no-working-day = ningún día hábil
deal-changes-by-week = Cambios por semana
deal-nobody-has-changed-anything-since = Nadie ha cambiado nada desde que se creó el plan.
deal-this-week = esta semana
deal-week-of = Semana del
deal-buyer = Comprador
deal-seller = Vendedor
deal-changes-by-week-as-a = Cambios por semana, como tabla
deal-who-opened-it = Visitantes
deal-since = Desde el { $day }.
deal-fired-limit = { $fired }; límite: { $limit }
deal-more-places = y { $n } más
deal-moved-by = movida { $n ->
        [1] una vez
        [2] dos veces
       *[other] { $n } veces
    } por { $names }
deal-moved-by-more = movida { $n ->
        [1] una vez
        [2] dos veces
       *[other] { $n } veces
    } por { $names } y { $more } más
deal-slip = { $from } → { $to }, { $movers }
deal-legend-moved = movida por el { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
deal-legend-by = por el { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
deal-weeks-sum = { $buyer } del comprador y { $seller } del vendedor en { n-week }.
deal-week-of-day = Semana del { $day }

## The page: coach

coach-title = Notas privadas
coach-private = Solo { $company } ve esto. Ciérrelo antes de compartir la pantalla.
coach-private-page = Solo { $company } ve esto.
coach-close = Cerrar las notas privadas
coach-to-the-plan = Abrir el plan
coach-closed = Notas privadas cerradas: { $names } { $n ->
        [one] está
       *[other] están
    } aquí.
coach-somebody = alguien de la otra empresa
coach-open-again = Volver a abrir
coach-no = { $name } dijo que no el { $day }.
coach-no-because = { $name } dijo que no el { $day }: «{ $note }».
coach-no-somebody = { $company } dijo que no.
coach-incomplete = Aún incompleto. Falta: { $names }.
coach-seller-sided = Por ahora es sobre todo de { $seller }: { $buyer } ha fijado { $held } de { $of ->
        [one] su { $of } fecha
       *[other] sus { $of } fechas
    }.
coach-no-step = Por ahora es sobre todo de { $seller }: ningún paso es de { $buyer }.
coach-unsigned-draft = Completo, y a nadie se le ha pedido el visto bueno.
coach-unsigned-asked = Completo; el visto bueno está pedido y aún no ha llegado.
coach-unsigned-ignored = Completo; visto bueno pedido dos veces, plan abierto y sin respuesta.
coach-lapsed = Visto bueno de { $name } del { $day }; desde entonces { $n ->
        [one] ha cambiado { $n } cosa.
       *[other] han cambiado { $n } cosas.
    }
coach-lapsed-somehow = Con visto bueno, pero modificado después.
coach-lead-stale = Parado
coach-lead-slipping = Con retrasos
coach-lead-at-risk = En riesgo
coach-lead-why = { $lead }: { $why }
coach-mutual = Tanto de { $buyer } como de { $seller }: con visto bueno, vigente y a tiempo.
coach-next = Siguiente:
coach-next-by = Siguiente, hasta el { $day }:
coach-turn-own = Su turno
coach-turn = Turno de { $company }
coach-go-through-dates = repase { $n ->
        [one] la fecha pendiente
       *[other] las { $n } fechas pendientes
    } con { $name }.
coach-call = Llame a { $name }. Averigüe el motivo; después cambie el plan o dé por cerrada la operación.
coach-message = { $name }, una cosa sobre nuestro plan: { $what }
coach-ask = Preguntar
coach-ask-on-the-call = Para preguntar en la próxima llamada
coach-ask-budget = ¿Quién autoriza el presupuesto en { $company }?
coach-ask-budget-suggested = ¿Quién autoriza el presupuesto? Usted propuso a { $name }; en { $company } nadie lo ha dicho.
coach-ask-legal = ¿Cuánto dura la revisión legal? { $n ->
        [one] { $n } día es la cifra que puso usted.
       *[other] { $n } días es la cifra que puso usted.
    }
coach-ask-days = ¿Cuánto dura { $step }? { $n ->
        [one] { $n } día es la cifra que puso usted.
       *[other] { $n } días es la cifra que puso usted.
    }
coach-ask-hardest = { $name } aceptó las { $n } fechas tal como usted las escribió. ¿Cuál es la más difícil de cumplir?
coach-ask-goal = ¿Qué debe haber cambiado tras la puesta en marcha? Por ahora el objetivo está tal como lo escribió usted.
coach-ask-moved = ¿Por qué se movió la fecha? No consta ningún motivo.
coach-ask-risk = ¿Qué es lo más probable que lo complique?
coach-ask-criteria = ¿Cómo valorarán si ha funcionado?
coach-ask-meeting = ¿Cuándo volvemos a hablar?
coach-no-which = ¿Es por el objetivo, la fecha o el dinero?
coach-no-instead = ¿Qué hará { $company } en su lugar y para cuándo?
coach-no-who-else = ¿Quién más participó en la decisión?
coach-ask-again = Se puede volver a pedir el visto bueno cuando el plan haya cambiado o { $name } vuelva.
coach-forecast = Previsión: { $grade }.
coach-for-commit = Para «Compromiso»:
coach-term-holds = Sí:
coach-term-open = Aún no:
coach-term-signed = Con visto bueno, aún vigente
coach-term-may-bind = Quien dio el visto bueno puede obligar a { $company }
coach-term-may-bind-who = Quien dio el visto bueno puede obligar a { $company } ({ $name })
coach-term-may-bind-if = Quien dio el visto bueno puede obligar a { $company } ({ $name }, si { $company } lo dice)
coach-term-dates = Las fechas de { $company } son suyas: { $held } de { $of }
coach-term-dates-needs = Las fechas de { $company } son suyas: { $held } de { $of }; hacen falta { $limit }
coach-term-dates-none = Las fechas de { $company } son suyas: no hay ninguna
coach-term-slipping = Ninguna fecha se retrasa
coach-term-paper = Revisiones empezadas o aún a tiempo
coach-term-buffer = Margen { $n }
coach-term-buffer-short = Margen: los pasos necesitan { $n ->
        [one] { $n } día hábil más
       *[other] { $n } días hábiles más
    }
coach-term-buffer-unknown = Margen: aún no se sabe
coach-term-checkin = Seguimiento en { $limit } días: { $n ->
        [0] hoy
        [one] hace { $n } día
       *[other] hace { $n } días
    }
coach-term-checkin-none = Seguimiento en { $limit } días: aún ninguno
coach-term-alive = No está parado y tiene como máximo otro punto grave: { $n }
coach-dates = Contrato y puesta en marcha
coach-contract = Contrato
coach-go-live = Puesta en marcha
coach-crm = Cierre en el CRM { $day }
coach-planned = Plan { $day }
coach-signed = Visto bueno { $day }
coach-supported = Respaldado: { $day }
coach-supported-range = Respaldado: { $from } a { $to }
coach-not-before = Respaldado: no antes del { $day }
coach-not-before-why = Respaldado: no antes del { $day }; { $sellers } de { $of ->
        [one] { $of } paso de { $company } sigue con la cifra que puso usted
       *[other] { $of } pasos de { $company } siguen con las cifras que puso usted
    }
coach-gap-later = { n-working-day } después que en el CRM
coach-gap-earlier = { n-working-day } antes que en el CRM
coach-gap-none = el mismo día que en el CRM
coach-evidence = Evidencias
coach-evidence-what = motivos, vistos buenos, seguimientos, fechas movidas, visitantes
coach-signatures = Quién ha dado el visto bueno
coach-signed-by = { $name }, { $day }
coach-signed-changed = { $n ->
        [one] { $n } cambio desde entonces
       *[other] { $n } cambios desde entonces
    }
coach-checkins = Seguimientos con ambas partes
coach-no-checkin = Aún ninguno.

## The page: timeline

timeline-zoom-out = Alejar
timeline-zoom-out-2 = Alejar (−)
timeline-zoom-in = Acercar
timeline-zoom-in-2 = Acercar (+)
timeline-table = Tabla
timeline-timeline = Cronograma
timeline-step-on-the-timeline = Paso en el cronograma
timeline-set-go-live = Fijar la puesta en marcha
timeline-timeline-arrow-keys-go-from = Cronograma, { $rows }. Las flechas van de paso en paso, Alt y una flecha mueve la fecha acordada un día hábil, L vincula, Entrar abre. La tabla que sigue dice lo mismo.
timeline-cancel = Cancelar
timeline-waits-in-a-circle = espera en círculo
timeline-do-this = Hacer esto
timeline-what-would-fix-it = Qué lo arreglaría
timeline-enter-links-escape-cancels = { $row }. Entrar vincula, Escape cancela.
timeline-this-plan-can-only-be = Este plan solo se puede leer.
timeline-is-done = { $title }: hecho.
timeline-this-step = este paso
timeline-linking-from-go-to-the = Vincular desde { $say }. Vaya al paso que lo espera y pulse Entrar; Escape cancela.
timeline-a-step-without-a-title = un paso sin título
timeline-a-step-cannot-wait-for = Un paso no puede esperarse a sí mismo. Se ha dejado de vincular.
timeline-no-longer-waits = { $step } ya no espera a { $before }.
timeline-cancelled = Cancelado.
timeline-fixed = { $fix }. { $effect }.
timeline-moved = { $step }: { $words }.
timeline-working-days-to-go-live = días hábiles hasta la puesta en marcha
timeline-no-owner-yet = Aún sin responsable
timeline-waits-for = { $step } espera a { $before }.
timeline-waits-for-in-circle = { $step } espera a { $before }. Ahora se esperan en círculo.
timeline-when-go-live-needs-it = Sin fecha límite: donde lo exige la puesta en marcha
timeline-link-that-was-assumed = Dependencia supuesta
timeline-too-late-by = Retraso
timeline-takes-no-days = Sin duración
timeline-fixed-day = Fecha fija
timeline-signs = Leyenda
timeline-which-step-waits = ¿Qué paso espera a «{ $step }»? Elíjalo y pulse Entrar; Escape cancela.

## The page: table

table-on-the-driving-chain = en la ruta crítica
table-in-a-circle-of-links = en un círculo de dependencias
table-no-go-live-date-is = No hay fecha de puesta en marcha.
table-step = Paso
table-by-nothing = Sin grupos
table-company = Empresa
table-days = Días
table-start-by = Inicio máximo
table-latest-finish = Fin máximo
table-status = Estado
table-review = Revisión
table-at-the-latest = A más tardar
table-slack = Margen
table-in-words = En palabras
table-takes = Duración
table-at-the-earliest = Como muy pronto
table-waits-for = Espera a
table-side = Empresa
table-caption = Los pasos con sus fechas, como en el cronograma.

## The page: details

details-close = Cerrar

## The page: chart

chart-go-live = Puesta en marcha { $at }
chart-ready = Listo { $at }
chart-contract = Contrato { $at }
chart-then = Entonces { $at }
chart-drag-to-the-step-that = Arrastrar hasta el paso que espera a este

## The page: meeting

meeting-the-meeting = la reunión
meeting-at-minutes = { $at }, { $n } min
meeting-over = { $meeting }, ya pasó
meeting-join = Unirse
meeting-set-the-next-one = Fijar la próxima
meeting-no-meeting-set = Sin reunión fijada.
meeting-in-your-own-time-zone = En su zona horaria, { $zone }.
meeting-what-for = Para qué
meeting-go-through-the-plan = Repasar el plan
meeting-where-to-join = Dónde unirse
meeting-next-meeting = Próxima reunión

## The page: risks

risks-no-risks-named-yet = Aún no hay riesgos.
risks-add = Añadir un riesgo
risks-risks = Riesgos
risks-the-risk = el riesgo
risks-what-could-happen = ¿Qué podría ocurrir?
risks-what-is-done-if-it = Qué se hace si ocurre
risks-what-do-we-do = ¿qué hacemos?
risks-not-said = Sin indicar
risks-watched-by = Responsable
risks-who-watches-it = ¿Quién lo vigila?
risks-this-risk = este riesgo
risks-of-this-risk = de este riesgo
risks-if-so = Si ocurre

## The page: criteria

criteria-no-criteria-yet = Aún no hay criterios.
criteria-add = Añadir un criterio
criteria-success-criteria = Criterios de éxito
criteria-the-criterion = el criterio
criteria-success-criterion = Criterio de éxito
criteria-what-will-be-true-when = ¿Qué se cumplirá cuando haya funcionado?
criteria-measured-by = Métrica
criteria-what-is-counted = ¿Qué se mide?
criteria-finish-line = Meta
criteria-from-which-number-on = ¿A partir de qué cifra?
criteria-judged-by = Quién decide
criteria-who-decides = ¿Quién decide?
criteria-this-criterion = este criterio
criteria-of-this-criterion = de este criterio

## The page: paper

paper-paper-process = Legal, seguridad y compras
paper-review = Revisión: { $review }
paper-plan-a-step = Planificar un paso
paper-done = Hecho: { $title }

## The page: people

people-people = Personas
people-add-somebody = Añadir a alguien
people-who-decides-on-the-buyers = ¿Quién decide del lado del comprador?
people-who-is-there-for-the = ¿Quién está del lado del vendedor?
people-nobody-named-yet = Aún no figura nadie.
people-no-name-yet = Aún sin nombre
people-has-left = ha dejado la empresa
people-first-and-last-name = Nombre y apellidos
people-new-name = Nombre
people-add = Añadir
people-part-in-the-decision = Rol
people-job-title = Cargo
people-both-sides-have-met = Ambas partes se conocen
people-has-left-2 = Ha dejado la empresa
people-the-person = la persona
people-remove = Quitar
people-not-met-yet = aún sin conocer
people-part-suggested = { $part } ({ $by })
people-joined = se ha unido, aún sin rol
people-add-name = Añadir a { $name } al plan

## The page: header

header-title-of-the-plan = Título del plan
header-name-this-plan = Ponga nombre a este plan
header-the-goal = el objetivo
header-goal-in-the-buyers-words = Objetivo, en palabras del comprador
header-what-does-the-buyer-want = ¿Qué debe haber cambiado tras la puesta en marcha?
header-goal = Objetivo
header-no-go-live-date-yet = Aún sin fecha de puesta en marcha
header-nothing-to-spare = Sin margen
header-to-spare = { $days ->
        [one] { $days } día hábil de margen
       *[other] { $days } días hábiles de margen
    }
header-every-step-is-done = Todos los pasos están hechos
header-no-steps-yet = Aún no hay pasos
header-elements-in-place = Las { $n } partes del plan están listas
header-elements-missing = { $n } de 8 partes del plan por completar
header-elements-need-work = { $n } de 8 partes del plan por mejorar
header-go-live-is-today = Hoy es la puesta en marcha
header-contract-by = Contrato hasta el { $closedate }
header-paused-by-the-buyer-until = Pausado por el comprador hasta el { $pauseduntil }
header-the-day-on-which-the = El día de la puesta en marcha en la empresa compradora. Todo se cuenta hacia atrás desde él.
header-whose-date-it-is = Responsable de la puesta en marcha
header-who-stands-for-it = Elija a una persona
header-the-day-on-which-both = El día en que ambas partes quieren tener formalizado el contrato.
header-paused-until = Pausado hasta
header-the-buyer-may-pause-the = El comprador puede pausar el plan hasta 90 días.
header-change-dates = Cambiar fechas
header-the-go-live-date = la fecha de puesta en marcha
header-late = { $late } de retraso
header-late-now = con retraso
header-without-go-live = Sin ella, nada se puede planificar hacia atrás.
header-days-to-go-live = { $figure } { $n ->
        [one] día hábil
       *[other] días hábiles
    } hasta la puesta en marcha
header-days-since-go-live = { $figure } { $n ->
        [one] día hábil
       *[other] días hábiles
    } desde la puesta en marcha
header-steps-too-long = Los pasos se alargan { n-working-day } de más
header-add-the-first-step = Añada el primero abajo.
header-turn-of-nobody = El siguiente paso no tiene responsable
header-nothing-is-missing = No falta nada.
header-go-live-owner = Responsable de la puesta en marcha: { $name }
header-go-live-owner-suggested = Responsable de la puesta en marcha: { $name } ({ $suggested })

## The page: steps

steps-your-next-steps = Sus próximos pasos
steps-next-on-the-buyers-side = Próximos pasos del comprador
steps-next-on-the-sellers-side = Próximos pasos del vendedor
steps-every-step-is-done = Todos los pasos están hechos.
steps-nothing-waits-for-you-no = No hay nada para usted: ningún paso pendiente tiene responsable en su empresa.
steps-show-all = Mostrar los { $all }
steps-next-steps = Próximos pasos
steps-whole-plan = Plan completo
steps-another-step = otro paso
steps-of-done = { $done } de { $steps } hechos
steps-not-in-the-plan-yet = Aún no está en el plan:
steps-begin-with = Empezar por
steps-the-plan = El plan

## The page: step

step-step-without-a-title = paso sin título
step-title-of-the-step = Título del paso
step-what-is-to-be-done = ¿Qué hay que hacer?
step-waits-for-another-step = Espera a otro paso.
step-toggle = { $status ->
        [open] { $step }: pendiente
        [doing] { $step }: en curso
        [blocked] { $step }: bloqueado
        [done] { $step }: hecho
       *[dropped] { $step }: descartado
    }
step-toggle-waiting = { $status ->
        [open] { $step }: pendiente, espera a otro paso
        [doing] { $step }: en curso, espera a otro paso
        [blocked] { $step }: bloqueado, espera a otro paso
        [done] { $step }: hecho, espera a otro paso
       *[dropped] { $step }: descartado, espera a otro paso
    }
step-dropped = descartado
step-link-suggested = { $step } (propuesto)
step-do-not-wait = No esperar a { $step }
step-moved-up = { $title }: movido hacia arriba.
step-moved-down = { $title }: movido hacia abajo.
step-moved-to = { $title }: movido a { $kind }.
step-waits-for = espera a { $step }
step-who-owns-this = ¿Quién es responsable?
step-working-days-it-takes = Días hábiles que dura
step-click-when-it-is-done = { $status }. Haga clic cuando esté hecho
step-no-date = sin fecha
step-days-short = { $days } d
step-days-short-range = { $least }–{ $days } d
step-due-hint = El día en que debe estar hecho.
step-due-set-by = { $side ->
        [buyer] Fijado por el comprador.
       *[seller] Fijado por el vendedor.
    }
step-due-suggested = Propuesta: nadie la ha fijado ni confirmado aún.
step-how-long-it-takes = Cuánto dura.
step-at-the-least = Como mínimo
step-when-it-goes-well = Si todo va bien.
step-who-is-accountable = ¿Quién responde de ello?
step-whom-to-ask = ¿A quién preguntar?
step-the-only-day-it-can = El único día en que puede terminar, como una reunión del consejo.
step-part-of-the-route = Fase
step-paper-review = Revisión
step-notes-of-the-step = Notas del paso
step-anything-else-worth-knowing = Algo más que convenga saber
step-move-up = Subir
step-move-down = Bajar
step-remove-step = Quitar paso
step-status = Estado
step-notes = Notas
step-comments = Comentarios
step-working-days-too-late = { $slack ->
        [one] { $slack } día hábil de retraso
       *[other] { $slack } días hábiles de retraso
    }
step-nothing-to-spare = sin margen
step-working-days-to-spare = { $slack ->
        [one] { $slack } día hábil de margen
       *[other] { $slack } días hábiles de margen
    }
step-let-this-step-wait-for = Hacer que este paso espere a otro
step-add-a-step-it-waits = Añadir un paso al que espera…
step-no-other-step = No hay otro paso
step-then = Después
step-a-step-that-is-not = Un paso que no está en el plan
step-confirm = Confirmar
step-the-step = el paso
step-was-due = Vencía el { $day }; días hábiles
step-due-on = Vence el { $day }
step-today = hoy
step-go-live-needs-it = Sin fecha acordada. La puesta en marcha lo exige a más tardar el { $day }
step-by = hasta el { $day }
step-needed = Para la puesta en marcha: debe terminar a más tardar el { $finish }, { $spare }.
step-needed-from = Para la puesta en marcha: debe empezar a más tardar el { $start } y terminar a más tardar el { $finish }, { $spare }.
step-needed-late = Para la puesta en marcha: debería haber empezado a más tardar el { $start } y terminar a más tardar el { $finish }, { $spare }.

## The page: ladder. How far a value is: suggested, set or signed

ladder-noted-for = anotado para { $name }
ladder-suggested = propuesto por { $name }
ladder-suggested-guest = propuesto por { $name } (invitado/a)
ladder-set = fijado por { $name }
ladder-set-on = Fijado por { $name } el { $day }
ladder-signed = visto bueno de { $name }
ladder-signed-on = Visto bueno de { $name } del { $day }
ladder-signed-before = visto bueno: { $value }
company-own = su empresa
company-other = la otra empresa

## The page: the views of the plan

views-list = Lista
list-step = Paso: { $step }
list-nobody = Aún sin responsable
list-not-said = sin indicar
list-details-of = Detalles de { $step }
list-select = Seleccionar { $step }
list-open-comments = { $n ->
        [one] 1 comentario abierto
       *[other] { $n } comentarios abiertos
    }
list-days-of = Días hábiles de { $step }: { $days }
list-days = Días
list-buffer = Margen
list-buffer-of = { $days ->
        [one] 1 día hábil de margen
       *[other] { $days } días hábiles de margen
    }
list-add-a-step = Añadir un paso
list-done = Hechos: { $n }
list-tally = { $done } de { $n }
list-late = { $n } con retraso
list-must-start = debe empezar a más tardar el { $day }
list-by-day = antes del { $day }
list-must-be-done = debe terminar a más tardar el { $day }
list-filters = Qué pasos se muestran
list-filter-all = Todos
list-filter-mine = Míos
list-filter-late = Con retraso
list-filter-waiting = Esperando a { $company }
list-search = Buscar
list-group = Agrupar por
list-by-phase = Por fase
list-by-owner = Por responsable
list-shown = { $n ->
        [one] Se muestra 1 paso.
       *[other] Se muestran { $n } pasos.
    }
list-nothing-passes = Ningún paso coincide.
list-show-all = Mostrar todos los pasos
list-selected = Seleccionados: { $n }
list-set-owner = Responsable
list-move-by = Mover
list-move-by-days = Días hábiles que se mueven las fechas; en negativo, antes
list-move-days = días
list-set-phase = Fase de los pasos seleccionados
list-phase = Fase
list-clear-selection = Borrar la selección
list-no-dates = Ninguno de los pasos seleccionados tiene una fecha que mover.
list-changed = { $n ->
        [one] 1 paso cambiado.
       *[other] { $n } pasos cambiados.
    }
list-date-moved = { $step }: movido al { $day }.
list-date-taken = { $step } ya no tiene fecha.
calendar-due-date-of = Fecha límite de { $step }
calendar-choose = Elija un día.
calendar-keeps = { $date }: la puesta en marcha conserva { $days ->
        [one] 1 día hábil
       *[other] { $days } días hábiles
    } de margen
calendar-keeps-nothing = { $date }: la puesta en marcha se queda sin margen
calendar-too-late = { $date }: { $days ->
        [one] 1 día hábil
       *[other] { $days } días hábiles
    } de retraso para el { $goLive }
calendar-day-less = −1 día
calendar-day-more = +1 día
calendar-week-more = +1 semana
calendar-no-date = Sin fecha
calendar-day-off = (no hábil)
calendar-day-off-named = (no hábil: { $names })
calendar-month-before = Mes anterior
calendar-month-after = Mes siguiente
timeline-ghost = { $from } → { $to }: margen { $before } → { $after }
timeline-ghost-date = { $from } → { $to }
timeline-ends-on-its-date = Termina en su fecha límite
timeline-critical-path = Ruta crítica: { $steps }
timeline-latest-finish = Margen, hasta el fin más tardío
timeline-holiday = Festivo
ladder-of = De la puesta en marcha hasta hoy
ladder-late = Debería haber empezado
ladder-live = En marcha en { $company }
ladder-today = Hoy
ladder-must-start = { $step } debe empezar
ladder-must-be-done = { $step } debe terminar
ladder-should-have-started = { $step } debería haber empezado
ladder-should-be-done = { $step } debería haber terminado
ladder-in = en { $days ->
        [one] 1 día hábil
       *[other] { $days } días hábiles
    }
ladder-ago = hace { $days ->
        [one] 1 día hábil
       *[other] { $days } días hábiles
    }
ladder-is-today = hoy
ladder-short = Los pasos necesitan { $days ->
        [one] 1 día hábil
       *[other] { $days } días hábiles
    } más
sheet-start-by = Para la puesta en marcha: empezar a más tardar el { $day }.
sheet-finish-by = Para la puesta en marcha: terminar a más tardar el { $day }.
sheet-comments = Comentarios ({ $n })
sheet-more = Más: días, dependencias, revisión, notas, historial
sheet-link = Vincular a un paso

## The page: comments

comments-comment = Comentar
comments-settled = Resuelto
comments-the-comment = el comentario
comments-from-the-start = Desde el principio
comments-the = { $side ->
        [buyer] el comprador
       *[seller] el vendedor
    }
comments-open-on = { n-open-comment } sobre { $about }
comments-comment-on = Comentar { $about }
comments-comments-on = Comentarios sobre { $about }
comments-placeholder = Pregunte o diga algo sobre { $about }
comments-reopen = Reabrir
comments-settle = Resolver
comments-with-words-by = con texto de { $names }
comments-you = Usted
comments-you-too = usted

## The page: opens

opens-who-opened-it-could-not = Los visitantes no se han podido leer ahora.
opens-asking-who-opened-it = Leyendo los visitantes…
opens-who-opened-it-is-known = Los visitantes se muestran cuando hay conexión.
opens-nobody-who-gave-a-name = Aún no lo ha abierto nadie que haya dado su nombre.
opens-people-who-gave-a-name = personas de ambas empresas que han dado su nombre
opens-days = en { $n ->
        [one] { $n } día
       *[other] { $n } días
    }, el último el { $day }

## The page: calendars

calendars-size-of-the-deal = Tamaño de la operación
calendars-not-understood = Sin interpretar
calendars-odd-value = { $place } debería ser { $expected }, pero es { $found }
calendars-these-values-of-the-document = Estos valores del documento son de un tipo que un plan no tiene. Se conservan, pero no se muestran.
calendars-settings = Ajustes
calendars-works-on = Días hábiles de { $company }
calendars-take-away = Quitar el festivo { $holiday } de { $company }
calendars-holiday-of = Festivo de { $company }
calendars-file-of = Archivo de calendario con los festivos de { $company }
calendars-holiday = Festivo
calendars-working-days-holidays = días hábiles, festivos
calendars-working-days-holidays-size-of = días hábiles, festivos, tamaño de la operación
calendars-time-is-counted-in-the = El tiempo se cuenta en los días en que se trabaja; los festivos de ambas partes lo acortan.
calendars-size-decides = El tamaño de la operación determina cuánto debe contener un plan.
calendars-no-holidays-yet = Aún no hay festivos
calendars-add = Añadir
calendars-import-from-a-calendar-file = Importar de un archivo de calendario
calendars-what-is-it-called = ¿Cómo se llama?
calendars-name-of-the-holiday = Nombre del festivo
calendars-without-a-name = sin nombre
calendars-put-back = Restaurar
calendars-taken-out = Quitados

## The page: elements

elements-the-eight-elements-of-the = Las ocho partes del plan
elements-goal-and-go-live = Objetivo y puesta en marcha
elements-needs-work = por mejorar
elements-of = { $n } de { $of }
elements-count-needs-work = { $n }, por mejorar
elements-set = fijado
elements-missing = falta
elements-has-passed = ya ha pasado
elements-no-owner = sin responsable
elements-is-over = ya ha terminado
elements-none-the-buyers = ninguno del comprador
elements-no-buyer = nadie del comprador

## The page: confirm

confirm-take-it-back = Retirar
confirm-yes-goal = Sí, eso es
confirm-yes-day = Sí, { $day }
confirm-ok = OK
confirm-ready = Listo: contará cuando confirme su correo
confirm-not-recorded = No se ha registrado. Véalo en Vistos buenos.
confirm-sending = Se está enviando su sí
confirm-waiting = Guardado en este dispositivo. Se enviará cuando vuelva a tener conexión
confirm-take-back-what = Retirar: su sí a { $what }
confirm-done = Anotado como suyo.

## The page: identity

identity-who-are-you = ¿Quién es usted?
identity-mark = Usted es { $name }, { $level }, { $company }. Cambiar
identity-mark-nameless = { $name } { $level }, { $company }. Cambiar
identity-the-plan-is-not-open = El plan aún no está abierto.
identity-nobody-yet = Aún nadie
identity-the-portal-says-who-you = El portal dice quién es usted. Si es otra persona, inicie sesión allí con su propia cuenta.
identity-i-am-someone-else = Soy otra persona
identity-give-your-name-so-that = Indique su nombre para que los demás sepan quién escribe. No hace falta una cuenta.
identity-then-this-link-was-not = Entonces este enlace no era para usted o se lo han reenviado. Indique quién es: lo que haga a partir de ahora será suyo y no de esa persona.
identity-that-is-me = Sí, soy yo
identity-go-on-as-this-person = Continuar como esta persona
identity-your-name = Su nombre
identity-your-e-mail = Su correo
identity-this-needs-the-connection = Esto necesita conexión.
identity-level-name-given = Ha indicado su nombre; no está verificado.
identity-level-signed-in = Ha iniciado sesión con la cuenta de su empresa.
identity-rights-without-proof = Puede leer, comentar, proponer y decir que no. Lo que cambie será una propuesta.
identity-rights-with-proof = Puede fijar las fechas de su empresa y dar el visto bueno.
identity-own-link = Si es otra persona o quiere compartir este plan con un colega, pida un enlace propio a quien lo compartió con usted.
identity-way-up = Para dar el visto bueno, abra el plan con un enlace recibido en su propio correo o a través del portal.
identity-done = Gracias. Desde ahora, así consta usted aquí.
identity-failed = No ha funcionado. { $reason }
identity-invite-failed = No se ha podido crear el enlace. { $reason }

## The page: guest

guest-ready = { $n ->
        [one] 1 respuesta lista. Confirme su correo y contará.
       *[other] { $n } respuestas listas. Confirme su correo y contarán.
    }

guest-opening-as = Está abriendo esto como { $name }, { $company }.
guest-thats-me = Sí, soy yo
guest-someone-else = Soy otra persona
guest-line = Está aquí con acceso de invitado. Lo que cambie será una propuesta hasta que confirme su correo.
guest-send-me-a-code = Enviarme un código
guest-verify-title = Confirme su correo
guest-no-code = Aún no se pueden enviar códigos desde esta página.
guest-open-your-link-at = Abra el enlace que se envió a { $email } o abra el plan desde su portal: así se le reconocerá.
guest-open-your-link = Abra el enlace que se envió a su propio correo o abra el plan desde su portal: así se le reconocerá.
guest-answers-wait = Lo que ha respondido espera hasta entonces en este dispositivo y luego cuenta enseguida.
guest-give-your-name = Indique su nombre

## The page: history

history-history = Historial
history-somebody-who-is-not-in = alguien que no está en el plan
history-of-this-step = de este paso
history-of-these-dates = de estas fechas
history-of-this-meeting = de esta reunión
history-nobody-was-ever-named = { $name }: nunca se ha indicado a nadie.
history-failed = El historial { $of } no se ha podido leer ahora.
history-offline = El historial { $of } necesita conexión.
history-of = Historial { $of }
history-of-what = Historial: { $what }
history-who-had = Responsables anteriores: { $what }
history-none = ninguno
history-by-creation = al crearse el plan
history-by = por { $name } ({ $side ->
        [buyer] comprador
       *[seller] vendedor
    })
history-by-unverified = { history-by }, sin verificar
history-received = recibido el { $day }
history-set = Fijado en { $value } { $by }, { $received }.
history-changed = Cambiado { $n ->
        [1] una vez
        [2] dos veces
       *[other] { $n } veces
    }, la última { $by }, { $received }: de { $from } a { $to }.

## The page: proposals

proposals-for-your-sides-answer = { $mine } su respuesta
proposals-proposed = Propuestas
proposals-this-cannot-stand-there = Esto no puede figurar ahí.
proposals-accepted = Aceptado: { $what }.
proposals-accept = Aceptar { $what }
proposals-what-stood-there-stays = Se mantiene lo que había.
proposals-something-else = Otra cosa
proposals-keep = Mantener { $value }
proposals-your-proposal-was-taken-back = Su propuesta se ha retirado.
proposals-take-back = Retirar
proposals-set-to = Fijado: { $value }.
proposals-instead = { $path }: otro valor
proposals-set-it = Fijar
proposals-suggested-for = Propuesto para { $place }
proposals-now = ahora { $value }
proposals-you-suggest = Usted propone { $what }
proposals-suggests = { $name } propone { $what }
proposals-take-back-what = Retirar: su propuesta de { $what }
proposals-another-date = Otra fecha

## The page: ask

ask-date-is = { $value } es la fecha de { $whom }.
ask-value-is = { $place }: { $value }, fijado por { $whom }.
ask-values-are = { $held } de estos son de { $whom }.
ask-suggest-it-stays = ¿Proponer { $value }? Sigue siendo { $now } hasta que { $company } acepte.
ask-suggest-stays = Nada cambia hasta que { $company } acepte.
ask-instead-of = en vez de { $now }
ask-reason = Motivo (opcional)
ask-suggest-value = Proponer { $value }
ask-suggest = Proponer
ask-suggested-to = { $n ->
        [one] Propuesto a { $company }.
       *[other] { $n } cambios propuestos a { $company }.
    }
ask-you = usted
ask-signed-date = Esta fecha tiene el visto bueno de { $names }: { $value }.
ask-signed-value = Esto tiene el visto bueno de { $names }. { $place }: { $value }.
ask-signed-values = { $n } de estos tienen el visto bueno de { $names }.
ask-signed-text = Este texto tiene el visto bueno de { $names }.
ask-out-of-date-until = Si lo cambia, ese visto bueno quedará desactualizado hasta que se renueve.
ask-change-to = Cambiar a { $value }
ask-change = Cambiar
ask-suggest-instead = Mejor proponerlo
ask-changed = Cambiado.
ask-edit = Editar
ask-comment-instead = Mejor comentar
ask-suggest-text = Está aquí con acceso de invitado: lo que escriba será una propuesta.
text-edit = Editar: { $what }
text-edit-short = Editar

## The page: words

words-criterion-without-words = Criterio sin texto
words-risk-without-words = Riesgo sin texto
words-the-goal = El objetivo
words-nothing = nada
held-place = { $field } de { $name }
words-something-that-is-not-in = algo que ya no está en el plan
words-what-waits-for = A qué espera { $name }
words-no-day = ningún día
words-taking-it-out = quitarlo
words-putting-it-back = restaurarlo
words-that-step = ese paso
words-that-it-is-needed = que hace falta
words-that-it-is-not-needed = que no hace falta
words-something-else = otra cosa
words-it-is-not-in-the = no está en el plan
words-it-is-in-the-plan = está en el plan
words-what-the-plan-says = lo que dice el plan
words-nothing-is-said-yet = aún no se dice nada
words-it-is-needed = hace falta
words-it-is-not-needed = no hace falta
words-what-is-there = lo que hay
words-day-off-of = El día no hábil del { $side ->
        [buyer] comprador
       *[seller] vendedor
    } el { $day }
words-to-wait-for = esperar a { $step }
words-not-to-wait-for = no esperar a { $step }

## The page: sheet

sheet-read-and-sign = Leer y dar el visto bueno
sheet-who-you-are = Quién es usted
sheet-the-plan-changed-while-you = El plan ha cambiado mientras lo leía.
sheet-show-the-plan-as-it = Mostrar el plan tal como está ahora
sheet-content = Huella del contenido:
sheet-this-page-is-for-reading = Esta página es para leer.
sheet-this-link-is-for-reading = Este enlace es para leer. Para dar el visto bueno, pida un enlace propio.
sheet-sign-when-back-online = Dar el visto bueno al reconectar
sheet-kept-on-this-device = Guardado en este dispositivo.
sheet-kept-in-this-window-only = Guardado solo en esta ventana: déjela abierta.
sheet-signed = Visto bueno dado.
sheet-in-your-own-words = En sus propias palabras
sheet-taken-back-both-stay-on = Retirado. Constan ambas cosas: que lo dijo y que lo retiró.
sheet-asked-already = ya se le ha pedido
sheet-there-is-nobody-else-in = En el plan no queda nadie sin dar el visto bueno. Compártalo primero con un colega.
sheet-what-is-different-stands-above = Las diferencias están arriba. Vuelva a dar el visto bueno si aún quiere.
sheet-this-is-different-from-what = Esto es distinto de lo que vio:
sheet-nothing-was-recorded-the-plan = No se ha registrado nada: el plan había cambiado antes de que esto llegara.
sheet-nothing-was-recorded-something-is = No se ha registrado nada: falta algo.
sheet-it-has-not-reached-the = No ha llegado al servidor y no hay nada pendiente de envío.
sheet-you-opened-a-link-nobody = Ha abierto un enlace; nadie sabe quién es usted.
sheet-your-address-was-verified-or = Su dirección está verificada o el portal responde por usted.
sheet-you-have-signed-this = Dio el visto bueno el { $day }.
sheet-sign-as = Como { $who }.
sheet-signing = Registrando…
sheet-renew = Renovar
sheet-sign = Dar el visto bueno
sheet-sent-soon = Su visto bueno se enviará en cuanto el servidor lo acepte, si el plan sigue siendo el que leyó. Si no, se le mostrará qué ha cambiado; nadie da el visto bueno por usted.
sheet-sent-when-online = Su visto bueno se enviará cuando vuelva a tener conexión, si el plan sigue siendo el que leyó. Si no, se le mostrará qué ha cambiado; nadie da el visto bueno por usted.
sheet-take-back = Va a retirar su { $act ->
        [sign] visto bueno
        [decline] negativa
       *[confirm] confirmación
    } del { $at }. Está en su derecho y no se oculta nada: constan ambas cosas. Puede volver a dar el visto bueno en cualquier momento.
sheet-why = ¿Por qué?
sheet-nothing-was-recorded = No se ha registrado nada. { $reason }

sheet-signing-says = El visto bueno dice: este es nuestro plan conjunto y estas son nuestras fechas. No es un contrato. Nadie se obliga a comprar ni a vender, y no contiene precios.
sheet-how-this-is-recorded = Cómo se registra
sheet-recorded-what = Se registran su nombre, la hora y una huella exacta de lo que sigue, y el servidor los sella para que cualquiera pueda comprobar después a qué se dio el visto bueno. Puede guardar una copia.
sheet-changed-since-you-read = Modificado desde que lo leyó
sheet-changed-since-you-signed = Modificado desde su visto bueno del { $day }
sheet-cannot-be-signed-yet = Aún no se puede dar el visto bueno.
sheet-missing = Falta:
sheet-suggest-a-time = Proponer una hora
sheet-guest = Para dar el visto bueno, confirme su correo.
sheet-not-you = ¿No es usted?
sheet-ask-a-question = Hacer una pregunta
sheet-your-question = Su pregunta
sheet-question-sent = Su pregunta está en el plan, en Vistos buenos.
sheet-suggest-a-change = Proponer un cambio
sheet-change-what-does-not-work = Cambie lo que no le encaje. Lo que fijó la otra empresa se envía como propuesta.
sheet-signed-on = Visto bueno del { $day }, { $time } ({ $zone }).
sheet-you-will-be-told = Se le avisará si cambia algo de lo que tiene su visto bueno.
sheet-ready-when-confirmed = Su visto bueno contará cuando confirme su correo, si el plan sigue siendo el que leyó.
sheet-done = Listo
sheet-request-a-signature = Pedir el visto bueno
sheet-from-whom = ¿A quién?
sheet-who-is = ¿Quién lo es?
sheet-ask-them = Pedírselo
sheet-handed-over = No soy la persona indicada para dar el visto bueno. Se lo he pedido a { $name }.
sheet-message-optional = Mensaje (opcional)
sheet-request-reaches = Lo verá al abrir el plan. Puede volver a pedirlo después de 5 días hábiles.
sheet-asked = Visto bueno pedido. Lo verá al abrir el plan.

## The page: summary

summary-goal = Objetivo
summary-live-on = Puesta en marcha
summary-owner = responsable: { $name }
summary-no-owner = aún sin responsable
summary-what-company-does = Qué hace { $name } · { $n } de { $of }
summary-without-owner = Sin responsable · { $n } de { $of }
summary-by = hasta el { $day }
summary-no-date = sin fecha
summary-you = Usted
summary-you-within = usted
summary-how-we-judge = Cómo lo valoramos
summary-criterion = { $what }, decide { $name }
summary-criterion-what = { $what }. { $goal }
summary-risks = Qué podría complicarlo
summary-risk = { $what }. Si ocurre: { $then }
summary-reviews = Revisiones
summary-not-needed-by = { $reviews }: no hace falta, { $by }
summary-not-known-yet = { $reviews }: aún no se sabe
summary-not-known = Aún no se sabe
summary-already-signed = Ya han dado el visto bueno
summary-nobody-yet = Aún nadie
summary-signer = { $name }, { $day }
summary-signer-out-of-date = { $name }, { $day } (desactualizado)

## The page: decline

decline-title = Este plan no nos encaja
decline-main-reason = ¿Cuál es el motivo principal?
decline-anything = ¿Algo que { $company } deba saber?
decline-optional = (opcional)
decline-send = Enviar
decline-send-my-answer = No, enviar mi respuesta
decline-seen-by = { $company } verá su respuesta y su nombre. No habrá más recordatorios. Puede cambiar de opinión en cualquier momento.
decline-say-why = Indique en pocas palabras cuál es el motivo.
decline-sent = Enviado. Gracias por decirlo. No se le pedirá nada más.
decline-waits = Guardado en este dispositivo. Su respuesta se enviará cuando vuelva a tener conexión.
decline-waits-in-window = Guardado solo en esta ventana: déjela abierta. Su respuesta se enviará cuando vuelva a tener conexión.
decline-changed = El plan ha cambiado en este momento y no se ha registrado nada. Envíelo de nuevo, por favor.
decline-you-said-no = Dijo que no a este plan el { $day }: «{ $reason }». { $company } puede verlo. No se le pedirá nada más.
decline-taken-back = Retirado. Puede seguir con el plan.

## The page: pause

pause-title = Pausarlo
pause-instead = ¿Prefiere pausarlo?
pause-until = Hasta
pause-act = Pausar
pause-what = Hasta entonces nadie recibe recordatorios y nada cuenta como retraso. Puede reanudarlo en cualquier momento.
pause-done = Pausado hasta el { $day }.
pause-line = Pausado por { $name } hasta el { $day }. Hasta entonces nadie recibe recordatorios.
pause-resume = Reanudar
pause-resumed = Reanudado.

## The page: share

share-act = Compartir
share-title = Compartir con un colega de { $company }
share-name = Nombre
share-email = Correo
share-what-for = ¿Para qué?
share-reads-along = Solo leer
share-owns-a-step = Responsable de un paso
share-which-step = ¿Qué paso?
share-is-asked-to-sign = Dar el visto bueno
share-copy-link = Copiar enlace
share-do-not-forward = No reenvíe su propio enlace: quien lo abra actuará en su nombre.
share-link-made = El enlace está listo. Cópielo y envíelo a su colega.
share-copied = Copiado. Envíelo a su colega.
share-link = Enlace
share-message = Mensaje
share-copy-message = Copiar mensaje
share-message-read = { $name }, { $by } quiere que vea «{ $title }». No hace falta una cuenta:
share-message-step = { $name }, { $by } le pide que revise «{ $step }» en «{ $title }». No hace falta una cuenta:
share-message-sign = { $name }, { $by } le pide que lea «{ $title }» y dé el visto bueno. No es un contrato y nadie se obliga a comprar:

## The page: signing

signing-to-this-plan-not-to-a-purchase = para este plan, no para una compra
signing-the-plan = el plan en su conjunto
signing-withdraw = Retirar
signing-you-signed = Visto bueno del { $day }
signing-only-by = { $signed }, por ahora solo por { $company }
signing-added-since = { $n ->
        [one] { $signed }, { $n } paso añadido desde entonces
       *[other] { $signed }, { $n } pasos añadidos desde entonces
    }
signing-changed-since-somehow = { $signed }. El plan ya no es exactamente el que recibió el visto bueno
signing-changed-since = Modificado desde el visto bueno de { $name } ({ $n })
signing-changed-since-you = Modificado desde su visto bueno ({ $n })
signing-changed-by-your-side = Modificado por su empresa ({ $n })
signing-signed-day = { $signer }. Visto bueno del { $day }.
signing-out-of-date = Desactualizado: { n-change }
signing-on-this-device = Su visto bueno está en este dispositivo.
signing-in-this-window = Su visto bueno está solo en esta ventana: déjela abierta.
signing-sent-if-unchanged = Se enviará cuando vuelva a tener conexión, si el plan sigue siendo el que leyó.
signing-changed-before-it-arrived = { $n ->
        [one] 1 cosa cambió antes de que llegara.
       *[other] { $n } cosas cambiaron antes de que llegara.
    }
signing-see-what-changed = Ver qué ha cambiado
signing-act-ready = { $what } contará cuando confirme su correo.

signing-nobody-has-signed-yet = Nadie ha dado aún el visto bueno.
signing-not-recorded = Su visto bueno no se ha registrado.
signing-what-was-said = Qué se dijo
signing-not-signed-yet = Sin visto bueno
signing-who-stands-behind-it = Vistos buenos
signing-see-and-renew = Ver y renovar
signing-what-changed = Qué ha cambiado
signing-read-and-sign-again = Leer y renovar el visto bueno
signing-the-plan-was-changed-since = El plan se ha modificado después. Los detalles se sabrán cuando tenga conexión.
signing-ask-for-a-link-by = Pida un enlace por correo y dígalo de nuevo.
signing-find-out-who-it-was = Averigüe quién fue y responda.
signing-this-is-recorded-as-your = Puede cambiar de opinión en cualquier momento.
signing-of = { " " }a { $wording }
signing-if-the-plan-is-then = { $waiting }, si el plan sigue siendo el que leyó.
signing-nobody-signs-for-you-this = Nadie da el visto bueno por usted. Esto es distinto de lo que vio:
signing-read-again = Leer de nuevo
signing-leave-it = Dejarlo
signing-put-away = Ocultar
signing-read-what-was-signed = Leer lo que recibió el visto bueno
signing-said-no = { $name } dijo que no
signing-line-declined = { $who } a este plan, { $day }
signing-asks-you = { $name } le pide el visto bueno
signing-line-asked = { $who } para este plan
signing-signed-by = Visto bueno de { $name }, { $day }
signing-signatures = Vistos buenos
signing-taken-back = Retirado el { $at }.
signing-taken-back-because = Retirado el { $at }: { $note }
signing-changes-since = { n-change } desde entonces
signing-lapse = { $changes }. { $then }
signing-lapse-first = { $changes }, el primero { $at }. { $then }
signing-changes-by-own-side = { n-change } de la propia empresa
signing-stands-again = Volverá a estar vigente si se deshace el cambio o { $name } renueva el visto bueno.
signing-to-be-renewed = Hay que renovar el visto bueno.
signing-added = Añadido después por el vendedor, fuera del visto bueno: { $places }.
signing-you-said-no = Usted dijo que no a este plan
signing-no-was-said = Negativa a este plan
signing-not-verified = La dirección no está verificada, así que esto no decide por el comprador.
signing-set-aside = Anulado por el portal, { $at }:
signing-asked = { $who } pidió el visto bueno a { $whom }, { $at }
signing-somebody = alguien
signing-act-sign = Su visto bueno
signing-act-confirm = Su sí
signing-act-decline = Su respuesta
signing-act-withdraw = Su retirada
signing-act-ask = Su petición
signing-act-inspect = Su seguimiento
signing-act-sending = { $what } se está enviando.
signing-act-waiting = { $what } se enviará cuando vuelva a tener conexión
signing-act-changed = { $what } no se ha registrado: el plan había cambiado.
signing-act-incomplete = { $what } no se ha registrado: falta algo.
signing-act-blocked = { $what } no ha llegado al servidor.
signing-act-refused = { $what } no se ha registrado.
signing-not-yet = Aún no se puede dar el visto bueno: { n-thing-is }.

## The page: terms

terms-no-goal-is-written = No hay objetivo escrito.
terms-no-date-is-set = No hay fecha fijada.
terms-there-are-no-steps = No hay pasos.
terms-nobody-owns-it = sin responsable
terms-with = con { $partner }
terms-due = vence el { $due }
terms-fixed-on = fijado para el { $fixedon }
terms-a-step-that-is-gone = un paso que ya no está
terms-measure = métrica: { $measure }
terms-finish-line = meta: { $target }
terms-judged-by = decide { $owner }
terms-without-words = Sin texto
terms-if-so = si ocurre: { $contingency }
terms-watched-by = responsable: { $owner }
terms-not-needed = no hace falta
terms-needed = necesaria
terms-reviews-needed = Necesaria: { $reviews }.
terms-reviews-not-needed = No necesaria: { $reviews }.
terms-reviews-not-said = Sin indicar: { $reviews }.
terms-none = Ninguno.
terms-go-live = { $day }, responsable de la puesta en marcha: { $owner }.
terms-go-live-unowned = { $day }, aún sin responsable de la puesta en marcha.
terms-contract-by = Contrato antes del { $day }.
terms-days-range = { $least }–{ $n } días hábiles
terms-after = después de { $steps }
terms-yours = suyo

## The page: changes

changes-is-now = ahora es
changes-is-new = es nuevo
changes-was-taken-out = se ha quitado
changes-what-changed-could-not-be = Los cambios no se han podido leer ahora.
changes-reading-what-changed = Leyendo los cambios…
changes-what-changed-needs-the-connection = Los cambios necesitan conexión.
changes-nothing-has-changed-since-then = Nada ha cambiado desde entonces.
changes-show-all = Mostrar los { $sorted }
changes-moved-times = { $day }, movido { $moves ->
        [1] una vez
       *[other] { $moves } veces
    }
changes-by = { $who }, { $when }
changes-who-and-others = { $who } y { $others }

## The page: check-in

inspection-mutual-action-plan = Plan de acción conjunto
inspection-go-on = Continuar
checkin-where = Seguimiento · { $n } de { $of } · { $minutes ->
        [0] menos de un minuto
       *[other] { $minutes } min
    }
checkin-build-where = Crear el plan · { $n } de { $of } · { $minutes ->
        [0] menos de un minuto
       *[other] { $minutes } min
    }
checkin-room = Puesta en marcha { $date }, margen { $n }
checkin-room-short = Puesta en marcha { $date }, { $n ->
        [one] falta { $n } día hábil
       *[other] faltan { $n } días hábiles
    }
checkin-leave = Salir por ahora
checkin-back-to-plan = Volver al plan
checkin-stops = Puntos del seguimiento
checkin-is-here = { $name } está aquí
checkin-back = Atrás
checkin-next-item = Siguiente paso
checkin-stop-goal = Objetivo y puesta en marcha
checkin-stop-steps = Pasos desde la puesta en marcha
checkin-stop-owners = Quién hace qué
checkin-stop-people = Quién más tiene voz
checkin-stop-paper = Revisiones
checkin-stop-criteria = Cómo lo valoramos
checkin-stop-obstacles = Qué podría complicarlo
checkin-stop-changes = Qué ha cambiado
checkin-stop-due = Retrasos y vencimientos
checkin-stop-decide = Por decidir
checkin-stop-risks = Riesgos
checkin-stop-meeting = Próxima reunión
checkin-next-goal = Siguiente: objetivo y puesta en marcha
checkin-next-steps = Siguiente: pasos desde la puesta en marcha
checkin-next-owners = Siguiente: quién hace qué
checkin-next-people = Siguiente: quién más tiene voz
checkin-next-paper = Siguiente: revisiones
checkin-next-criteria = Siguiente: cómo lo valoramos
checkin-next-obstacles = Siguiente: qué podría complicarlo
checkin-next-changes = Siguiente: qué ha cambiado
checkin-next-due = Siguiente: retrasos y vencimientos
checkin-next-decide = Siguiente: por decidir
checkin-next-risks = Siguiente: riesgos
checkin-next-meeting = Siguiente: próxima reunión
checkin-changed-since = Qué ha cambiado desde el { $day }
checkin-first = Este es el primer seguimiento.
checkin-noted-then = Qué se anotó entonces
checkin-nothing-to-decide = No queda nada por decidir.
checkin-started = { $name } ha iniciado un seguimiento.
checkin-left = Salió de un seguimiento en «{ $stop }».
checkin-what-should-differ = ¿Qué debe haber cambiado tras la puesta en marcha?
checkin-in-their-words = En palabras del propio cliente
checkin-when-live = ¿Para cuándo quiere la puesta en marcha?
checkin-go-live-owner = Responsable de la puesta en marcha
checkin-whose-date = ¿De quién es la fecha?
checkin-days-left = { $n ->
        [one] { $n } día hábil hasta la puesta en marcha.
       *[other] { $n } días hábiles hasta la puesta en marcha.
    }
checkin-steps-need = Los pasos necesitan { $n }: { $buffer } de margen.
checkin-steps-need-more = { $n ->
        [one] Los pasos necesitan { $n } día hábil más.
       *[other] Los pasos necesitan { $n } días hábiles más.
    }
checkin-earliest = Como muy pronto: { $day }.
checkin-do-this = Hacer esto: { $what }
checkin-due = vence el { $day }
checkin-was-due = vencía el { $day }, { $late }
checkin-done = Hecho
checkin-new-date = Nueva fecha
checkin-blocked = Bloqueado
checkin-not-needed = No hace falta
checkin-is-done = Hecho hoy.
checkin-is-blocked = Bloqueado.
checkin-is-dropped = Ya no hace falta.
checkin-moved = Ahora el { $day }.{ $effect }
checkin-buffer-moves = { " " }Margen { $before } → { $after }.
checkin-suggested-to = Propuesto a { $name }: { $what }
checkin-suggested-date = Propuesto a { $name }: { $day }.{ $effect }
checkin-why = ¿Por qué?
checkin-why-waiting = Esperando a { $company }
checkin-why-work = Más trabajo
checkin-why-other = Otro
checkin-because = { $says } { $why }.
checkin-moved-because = Movido al { $day }: { $why }.
checkin-wrap-up = Cierre
checkin-another-time = Otra hora
checkin-take-time = Elegir esta hora
checkin-zone = ({ $zone })
checkin-zone-there = ({ $zone }; { $time } en { $place })
checkin-who-was-here = Quién ha estado
checkin-somebody-else = Otra persona
checkin-name-at = Nombre, { $company }
checkin-agreed = Qué hemos acordado
checkin-optional = (opcional)
checkin-to-confirm = Por confirmar por { $company }: { $n }
checkin-person-confirms = { $name } { $n }
checkin-copy-for = Copiar mensaje para { $name }
checkin-message = { $name }, de hoy: { $n ->
        [one] { $n } cosa para que la confirme,
       *[other] { $n } cosas para que las confirme,
    } { $minutes ->
        [one] un minuto más o menos.
       *[other] unos { $minutes } minutos.
    } Use, por favor, el enlace a nuestro plan que ya tiene.
checkin-message-next = Próxima reunión: { $at }.
checkin-finish = Terminar
checkin-finish-and-book = Terminar y reservar { $day }
checkin-finish-without = Terminar sin próxima reunión
checkin-needs-connection = Esto necesita conexión. Lo que ha elegido se conserva.
checkin-may-not = Su enlace no le permite dejar nada registrado. Puede hacerlo otra persona que esté aquí.
checkin-noted-title = Seguimiento
checkin-noted = Anotado.
checkin-counts-once = Anotado. Contará como seguimiento cuando { $name } lo confirme.
checkin-was-here = Anotado. { $n ->
        [one] { $names } ha estado aquí.
       *[other] { $names } han estado aquí.
    }
checkin-next-meeting-is = Próxima reunión:
checkin-add-to-calendar = Añadir al calendario
checkin-all = Seguimientos
checkin-show-all = Todos los seguimientos
checkin-none-yet = Aún no hay seguimientos.
checkin-last = Último seguimiento { $day }
checkin-row = { $time }, { $name }
checkin-row-with = { $time }, { $name } con { $names }
checkin-person-connected = { $name }, en línea
checkin-ask-to-confirm = { $name } anotó un seguimiento con { $company }. Si usted estuvo, confírmelo.
checkin-i-was-there = Estuve allí
checkin-not-open = El plan aún no está abierto. Inténtelo de nuevo.
checkin-already-recorded = Anotó un seguimiento de este plan hace menos de diez minutos: sigue valiendo. No se ha anotado nada más.
checkin-changed = El plan acaba de cambiar. Mírelo una vez más y después termine.
checkin-no-server = No se ha podido contactar con el servidor. Inténtelo de nuevo; lo que ha elegido se conserva.

## The page: due

due-late = Con retraso
due-held-up = Bloqueado
due-should-have-started = Debería haber empezado
due-due-in-the-next-two = Vence en las próximas dos semanas
due-under-way = En curso

## The page: status

status-who-wrote-what = Quién escribió qué
status-download-the-plan = Descargar el plan
status-keyboard-shortcuts = Atajos de teclado
status-plan = Plan
status-named = con el nombre { $name }
status-no-side = sin parte
status-nobody-else-is-here = No hay nadie más
status-dismiss = Cerrar
skips-skip = Ir a
skips-for-you = Ir a lo que es para usted
skips-plan = Ir al plan
skips-signatures = Ir a los vistos buenos
status-here-now = Aquí ahora: { $names } y usted
status-is-here = { $name } está aquí
status-redo = Rehacer
status-keys-add = Entrar
status-shortcut-add = en el título de un paso: un paso nuevo debajo
status-keys-details = Ctrl o ⌘ + Entrar
status-shortcut-details = en el título de un paso: sus detalles
status-keys-move = Alt + ↑ o ↓
status-shortcut-move = mover un paso, criterio o riesgo
status-keys-date = Alt + ← o →
status-shortcut-date = en el cronograma: la fecha de un paso, un día hábil
status-keys-link = L
status-shortcut-link = en el cronograma: vincular un paso a otro
status-keys-undo = Ctrl o ⌘ + Z
status-shortcut-undo = deshacer su último cambio
status-keys-redo = Mayús + Ctrl o ⌘ + Z, Ctrl + Y
status-shortcut-redo = rehacer
status-keys-leave = Esc
status-shortcut-leave = salir de un campo, cerrar lo que está abierto
status-keys-line = Mayús + Entrar
status-shortcut-line = una línea nueva en un comentario

## The page: kept

kept-your-edits-are-in-this = Sus cambios están solo en esta ventana. { $stay }
kept-not-connected = Sin conexión
kept-the-connection-has-ended-what = La conexión ha terminado. Lo que se muestra puede no ser actual.
kept-not-connected-your-last-edits = Sin conexión; sus últimos cambios están solo en este dispositivo
kept-they-were-not-accepted-by = El servidor aún no los ha aceptado.
kept-not-connected-your-last-edits-2 = Sin conexión; sus últimos cambios están solo en esta ventana
kept-this-page-shows-the-plan = Esta página muestra el plan sin que nadie pueda editarlo.
kept-this-link-is-for-reading = Este enlace es para leer. Pida uno para escribir a quien se lo envió.
kept-read-only = Solo lectura
kept-what-is-shown-may-be = Lo que se muestra puede no ser actual. Se actualizará en cuanto haya conexión.
kept-you-can-go-on-writing = Puede seguir escribiendo: se guarda en este dispositivo y se envía después.
kept-you-can-go-on-writing-2 = Puede seguir escribiendo: se conserva en esta ventana y se envía después. { $stay }
kept-offline-your-edits-are-saved = Sin conexión. Sus cambios están guardados en este dispositivo
kept-they-are-sent-as-soon = Se enviarán en cuanto haya conexión.
kept-offline-your-edits-are-in = Sin conexión. Sus cambios están solo en esta ventana
kept-not-yet-saved-anywhere = Aún sin guardar en ningún sitio. { $stay }
kept-connecting-to-the-server = Conectando con el servidor.
kept-saved-on-this-device-connecting = Guardado en este dispositivo. Conectando…
kept-your-edits-are-sent-as = Sus cambios se enviarán en cuanto haya conexión.
kept-saved-on-this-device = Guardado en este dispositivo
kept-being-sent-to-the-server = Enviando al servidor.
kept-everything-you-wrote-is-saved = Todo lo que ha escrito está guardado en el servidor.
kept-saved-on-the-server-only = Guardado solo en el servidor
kept-this-browser-keeps-nothing-on = Este navegador no guarda nada en el dispositivo. { $then }
kept-stay = Deje esta página abierta.
kept-stay-without-a-connection = Sin conexión, deje esta página abierta.
kept-offline = Sin conexión
kept-offline-on-this-phone = Sin conexión. Guardado en este teléfono.
kept-offline-on-this-device = Sin conexión. Guardado en este dispositivo.
kept-offline-and = { $says }. { $hint }
kept-saving = Guardando…
kept-connecting = Conectando…
kept-saved = Guardado

## The page: states

states-offline = Sin conexión.
states-this-plan-was-not-opened = Este plan no se había abierto antes en este dispositivo, así que aún no hay nada que mostrar. Se abrirá solo en cuanto se pueda contactar con el servidor.
states-loading-the-plan = Cargando el plan…
start-a-plan = Un plan con su cliente
start-a-plan-with = Un plan con { $company }
start-who = Quién
start-your-company = Su empresa
start-customer = Cliente
start-contact = Su contacto allí
start-what-do-you-know = ¿Qué sabe ya por { $company }?
start-goal = ¿Qué debe haber cambiado para el cliente tras la puesta en marcha?
start-go-live = ¿Para cuándo quiere el cliente la puesta en marcha?
start-who-says-it = Quién lo dice
start-they-told-me = Me lo han dicho
start-ask = Preguntar a { $name }: serán las primeras preguntas en la página de { $name }
start-steps = Pasos
start-size = { n-step } · { working-days }
start-empty = Vacío
start-preview = Pasos de la plantilla
start-step = { days } · { $company }
start-begins-by = Para el { $date }, empieza a más tardar el { $day }.
start-create = Crear el plan
start-or = O escriba directamente en el plan:
start-who-is-missing = Indique quién es el cliente y quién es su contacto allí.
start-title = { $customer } y { $own }
start-created = Creado. Todo lo que contiene es propuesta suya hasta que { $company } lo fije.
start-on-a-call = Prepararlo juntos en una llamada
start-copy-message = Copiar mensaje para { $name }
start-message = { $name }, un primer borrador de nuestro plan para su puesta en marcha. Corríjalo, por favor: unos 2 minutos, sin cuenta, y nada queda acordado hasta que usted lo diga.
start-buyer = { $company } está preparando este plan. Puede empezarlo con dos respuestas.
start-thanks = Gracias. { $name } lo verá y propondrá los pasos.
template-name-mid = Software para empresa mediana
template-name-ent = Gran empresa con legal y seguridad
template-name-smb = Equipo pequeño
template-criteria = Acordar cómo lo valoramos
template-pilot = Piloto
template-security-questionnaire = Cuestionario de seguridad
template-technical-review = Revisión técnica
template-references = Hablar con dos referencias
template-business-case = Caso de negocio
template-security-review = Revisión de seguridad
template-data-protection = Acuerdo de protección de datos
template-budget = Autorización del presupuesto
template-procurement-review = Revisión de compras
template-contract-review = Revisión del contrato
template-contract-signed = Contrato formalizado
template-setup = Configuración
template-training = Formación
template-trial-run = Prueba antes de la puesta en marcha
states-nothing-has-been-written-yet = Aún no se ha escrito nada.

## The page: rescued

rescued-the-plan-as-you-last = El plan tal como lo vio por última vez se ha conservado entero.
rescued-copy = Copiar
rescued-copied = Copiado.
rescued-download = Descargar
rescued-taken-out = quitado
rescued-what-you-wrote = Fuera del plan: lo que usted escribió
rescued-it-now-reads = Ahora dice: { $now }

## The page: place

## The page: entries

entries-alt-and-an-arrow-key = Alt y una flecha lo mueve.
entries-remove = Quitar: { $what }
entries-moved-up = Movido hacia arriba: { $what }.
entries-moved-down = Movido hacia abajo: { $what }.

## The page: fields

fields-that-day-does-not-exist = Ese día no existe. Escríbalo de nuevo o elíjalo en el calendario.
fields-choose-a-year-between-1900 = Elija un año entre 1900 y 2999.
fields-type-whole-working-days-0 = Escriba días hábiles enteros, de 0 a 999.
fields-type-minutes-1-to-1440 = Escriba minutos, de 1 a 1440.
fields-an-address-looks-like-name = Una dirección es como nombre@empresa.com.
fields-a-link-begins-with-https = Un enlace empieza por https://.

## The page: person-picker

person-picker-somebody-unknown = Persona desconocida
person-picker-type-a-name-to-add = Escriba un nombre para añadir a alguien.
person-picker-find-or-add-a-person = Buscar o añadir a una persona
person-picker-nobody = Nadie
person-picker-add = Añadir a «{ $name }» en { $company }
person-picker-no-longer-in-the-plan = ya no está en el plan
person-picker-type-a-name = { $name }: escriba un nombre para buscar o añadir a alguien

## The page: authors

authors-each-text-shows-who-wrote = Cada texto muestra quién lo escribió.
authors-show-alone = Mostrar solo a { $name }
authors-part = { $who } { $percent }
authors-the-plan-is-shown-as = El plan se muestra como siempre.
authors-no-text-has-been-written = Aún no se ha escrito ningún texto.
authors-show-the-plan-as-always = Mostrar el plan como siempre
authors-who-set-the-dates-and = No se ha podido leer ahora quién fijó las fechas y los responsables.
authors-who-set-the-dates-and-2 = Saber quién fijó las fechas y los responsables necesita conexión.

## The page: shares

shares-when-the-plan-was-made = Al crearse el plan
shares-you = Usted
shares-person-unverified = { $name } ({ $company }, sin verificar)
shares-set-by = { $who }, { $day }
shares-set-by-later = { $who }, recibido el { $day }
shares-not-recorded = No consta
shares-from-the-start = desde el principio

## The page: plan-controller

plan-controller-days-were-added = { $n ->
        [0] No se añadió ningún día.
        [one] Se añadió { $n } día.
       *[other] Se añadieron { $n } días.
    }
holidays-none = No se ha encontrado ningún día no hábil en este archivo. Elija un archivo de calendario (.ics) con los festivos de un país.
plan-controller-holidays-unread = El archivo no se ha leído: hace falta conexión con el servidor. Inténtelo de nuevo cuando la tenga.
plan-controller-time-there = { $here } ({ $time } en { $place })
plan-controller-undone = Deshecho.
plan-controller-no-longer-undone = Esto ya no se puede deshacer por sí solo: después se ha escrito encima.
plan-controller-removed = Quitado: { $label }.
plan-controller-not-saved = Sin guardar. { $reason }

## The page: attest-controller

attest-controller-something-between-this-page-and = Algo entre esta página y el servidor ha respondido en su lugar.
attest-controller-sent-soon = { $where } Se enviará en cuanto el servidor lo acepte.
attest-controller-sent-when-online = { $where } Se enviará cuando vuelva a tener conexión.
attest-controller-link-refused = El servidor ya no acepta este enlace.
attest-controller-link-refused-because = El servidor ya no acepta este enlace. { $reason }

## The page: confirm

## The page: rescued

rescued-this-page-may-not-copy = Esta página no puede copiar. Descárguelo.

## The page: plan-controller

plan-controller-you-left-the-check-in = Ha salido del seguimiento por ahora.

## The page: remedies

remedies-this-page-may-not-use = Esta página no puede usar el servidor del plan
remedies-open-the-plan-from-the = Abra el plan desde el portal: aquí no se puede guardar nada ni dar el visto bueno. Si este es su portal: inicie el servidor con --allow-origin { $page }

## The page: mutual-action-plan

## The page: since

since-since-the-beginning-of = Desde el comienzo del
since-what-changed-since = Qué ha cambiado desde…
since-added = { $name } es nuevo
since-removed = Se ha quitado { $name }
since-restored = { $name } vuelve a estar
since-written = Se ha escrito en { $name }
since-done = { $name }: hecho el { $day }
since-started = { $name }: empezado el { $day }
since-links = { $name } espera a otros pasos que antes
since-was = antes

## The page: record

record-somebody-of-the-s = alguien del { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
record-somebody-whom-the-record-does = alguien cuyo nombre no consta

## The page: words of elements

elements-short-criteria = Criterios
elements-short-paper = Trámites
elements-short-meeting = Reunión

## The page: words of change-words

change-words-basics-goal = Objetivo
change-words-basics-plan-go-live = Puesta en marcha
change-words-basics-plan-go-live-owner = Responsable de la puesta en marcha
change-words-basics-plan-close-date = Fecha del contrato
change-words-entities-steps = Paso
change-words-entities-criteria = Criterio de éxito
change-words-entities-risks = Riesgo
change-words-fields-title = título
change-words-fields-kind = fase
change-words-fields-review = revisión
change-words-fields-owner = responsable
change-words-fields-partner = contraparte
change-words-fields-due = fecha límite
change-words-fields-fixed-on = fecha fija
change-words-fields-days = días hábiles
change-words-fields-days-min = mínimo de días hábiles
change-words-fields-after = a qué espera
change-words-fields-text = texto
change-words-fields-measure = métrica
change-words-fields-target = meta
change-words-fields-contingency = qué se hace si ocurre
change-words-fields-removed = quitado
change-words-fields-dropped = descartado

## The page: words of signing

signing-standings-live = Vigente
signing-standings-amended = Modificado por la propia empresa
signing-standings-lapsed = Desactualizado
signing-standings-withdrawn = Retirado
signing-standings-unknown = Con visto bueno

## The page: words of changes

changes-texts-goal = El objetivo
changes-texts-title = El título del plan
changes-texts-meeting-at = La próxima reunión

## The page: words of remedies

remedies-unknown-title = El plan no se puede mostrar
remedies-unknown-then = Vuelva a cargar la página. Si sigue igual, avise a quien la gestiona.
remedies-expired-title = Su enlace ha caducado
remedies-expired-then = Abra el plan de nuevo desde el portal o pida un enlace nuevo. Lo que escribió sin conexión se conserva en este dispositivo.
remedies-token-title = Este enlace no funciona
remedies-token-then = Abra el plan de nuevo desde el portal o pida un enlace nuevo. Lo que escribió sin conexión se conserva en este dispositivo.
remedies-token-provider-title = No se ha podido iniciar su sesión
remedies-token-provider-then = El portal no ha dicho quién es usted. Inicie sesión de nuevo en el portal y vuelva a cargar la página.
remedies-no-plan-title = Este plan no existe
remedies-no-plan-then = Puede que se haya eliminado o que el enlace esté incompleto. Pregunte a quien se lo envió.
remedies-forbidden-title = No puede abrir este plan aquí
remedies-forbidden-then = Ábralo desde el portal o pida un enlace propio. Si este es su portal: el token debe ser para este plan.
remedies-policy-title = Esta página no puede conectarse al servidor del plan
remedies-policy-then = Avise a quien gestiona esta página: el connect-src de su política de seguridad de contenido debe incluir el servidor, con https y con wss.
remedies-core-title = El plan no se ha podido iniciar
remedies-core-then = Vuelva a cargar la página. Si este es su portal: countersign.wasm debe estar junto al script y la política de seguridad de contenido debe permitir 'wasm-unsafe-eval'.
remedies-crashed-title = El plan se ha detenido por un error interno
remedies-crashed-then = Vuelva a cargar la página. Lo guardado se conserva.
remedies-malformed-title = El servidor no ha entendido esta página
remedies-malformed-then = Vuelva a cargar la página para que ambos tengan la misma versión.
remedies-too-large-title = Este cambio es demasiado grande
remedies-too-large-then = Vuelva a cargar la página y escríbalo en partes más pequeñas.
remedies-identity-title = Este enlace es de otra persona
remedies-identity-then = Vuelva a cargar la página para abrir el plan como esa persona.
remedies-conflict-title = El plan se ha sustituido en el servidor
remedies-conflict-then = Vuelva a cargar la página. Lo que escribió y aún no se había enviado se conserva en este dispositivo.
remedies-unsafe-title = El servidor ha enviado algo que esta página no puede abrir con seguridad
remedies-unsafe-then = No se ha admitido nada. Se muestra la copia de este dispositivo, con todo lo que usted ha escrito. Avise a quien gestiona el servidor.
remedies-closed-title = El servidor ha terminado la sesión
remedies-closed-then = Inténtelo de nuevo o vuelva a cargar la página.
remedies-attributes-title = El plan no está configurado
remedies-attributes-then = El elemento necesita los atributos relay y plan, y un token o un tokenProvider.

## The page: words of place

place-roots-goal = El objetivo
place-roots-title = El título
place-roots-plan = El plan
place-roots-meeting = La próxima reunión
place-roots-paper = Los trámites
place-roots-holidays = Un festivo
place-roots-proposals = Una propuesta
place-in = { $field } ({ $root ->
        [goal] el objetivo
        [title] el título
        [plan] el plan
        [meeting] la próxima reunión
        [paper] las revisiones
        [holidays] un festivo
       *[proposals] una propuesta
    })
place-field-of = { $kin ->
        [steps] { $field } del paso «{ $name }»
        [people] { $field } de la persona «{ $name }»
        [criteria] { $field } del criterio «{ $name }»
        [risks] { $field } del riesgo «{ $name }»
       *[comments] { $field } del comentario «{ $name }»
    }
place-field-of-gone = { $kin ->
        [steps] { $field } de un paso que ya no existe
        [people] { $field } de una persona que ya no está
        [criteria] { $field } de un criterio que ya no existe
        [risks] { $field } de un riesgo que ya no existe
       *[comments] { $field } de un comentario que ya no existe
    }
place-entry = { $kin ->
        [steps] El paso «{ $name }»
        [people] La persona «{ $name }»
        [criteria] El criterio «{ $name }»
        [risks] El riesgo «{ $name }»
       *[comments] El comentario «{ $name }»
    }
place-entry-gone = { $kin ->
        [steps] Un paso que ya no existe
        [people] Una persona que ya no está
        [criteria] Un criterio que ya no existe
        [risks] Un riesgo que ya no existe
       *[comments] Un comentario que ya no existe
    }
place-yes = sí
place-no = no
place-fields-title = Título
place-fields-notes = Notas
place-fields-kind = Fase
place-fields-review = Revisión
place-fields-owner = Responsable
place-fields-partner = Contraparte
place-fields-days = Días hábiles
place-fields-days-min = Mínimo de días hábiles
place-fields-due = Fecha límite
place-fields-fixed-on = Fecha fija
place-fields-status = Estado
place-fields-started-on = Inicio real
place-fields-done-on = Fin real
place-fields-rank = Lugar en la lista
place-fields-removed = Eliminación
place-fields-after = Dependencia
place-fields-name = Nombre
place-fields-email = Correo
place-fields-side = Empresa
place-fields-role = Rol
place-fields-job-title = Cargo
place-fields-met = Se conocen
place-fields-left = Ha dejado la empresa
place-fields-text = Texto
place-fields-measure = Métrica
place-fields-target = Meta
place-fields-likelihood = Probabilidad
place-fields-impact = Impacto
place-fields-contingency = Si ocurre
place-fields-resolved = Resuelto
place-fields-go-live = Puesta en marcha
place-fields-go-live-owner = Responsable de la puesta en marcha
place-fields-close-date = Fecha del contrato
place-fields-time-zone = Zona horaria
place-fields-profile = Perfil
place-fields-paused-until = Pausa
place-fields-workweek = Días hábiles
place-fields-at = Hora
place-fields-minutes = Duración
place-fields-agenda = Orden del día
place-fields-link = Enlace

## The page: words of deal

## The page: words of word

word-sides-buyer = Comprador
word-sides-portal = Portal
word-sides-seller = Vendedor
word-elements-goal = Objetivo
word-elements-go-live = Puesta en marcha
word-elements-steps = Pasos
word-elements-owners = Responsables
word-elements-people = Personas
word-elements-paper = Legal, seguridad y compras
word-elements-criteria = Criterios de éxito
word-elements-risks = Riesgos
word-elements-meeting = Próxima reunión
word-kinds-evaluation = Evaluación
word-kinds-business-case = Caso de negocio
word-kinds-approval = Autorizaciones
word-kinds-contract = Contratación
word-kinds-onboarding = Implementación
word-kinds-other = Otros pasos
word-step-statuses-open = Pendiente
word-step-statuses-doing = En curso
word-step-statuses-blocked = Bloqueado
word-step-statuses-done = Hecho
word-step-statuses-dropped = Descartado
word-reviews-legal = Legal
word-reviews-security = Seguridad
word-reviews-procurement = Compras
word-roles-economic-buyer = Responsable del presupuesto
word-roles-champion = Contacto principal
word-roles-technical = Área técnica
word-roles-legal = Legal
word-roles-security = Seguridad
word-roles-procurement = Compras
word-roles-sponsor = Patrocinio
word-roles-user = Usuario
word-roles-other = Otro
word-criterion-statuses-proposed = Propuesto
word-criterion-statuses-agreed = Acordado
word-criterion-statuses-met = Cumplido
word-criterion-statuses-missed = No cumplido
word-risk-statuses-open = Abierto
word-risk-statuses-watched = En observación
word-risk-statuses-happened = Ocurrido
word-risk-statuses-closed = Cerrado
word-levels-low = Bajo
word-levels-mid = Medio
word-levels-high = Alto
word-profiles-smb = Pequeño
word-profiles-mid = Mediano
word-profiles-ent = Grande
word-kins-steps = Paso
word-kins-people = Persona
word-kins-criteria = Criterio
word-kins-risks = Riesgo
word-kins-comments = Comentario

## The page: words of places, verdicts, assurance

held-basics-go-live = La fecha de puesta en marcha
held-basics-go-live-owner = Responsable de la puesta en marcha
held-basics-paused-until = La pausa del plan
held-basics-close-date = La fecha del contrato
held-basics-workweek = La semana laboral
held-fields-owner = Responsable
held-fields-partner = La contraparte
held-fields-due = La fecha límite
held-fields-days = La duración
held-fields-days-min = La duración mínima
held-fields-kind = La fase
held-fields-review = La revisión
held-fields-title = El título
held-fields-text = El texto
held-fields-contingency = Qué se hace si ocurre
held-fields-name = El nombre
held-fields-fixed-on = La fecha fija
held-fields-status = El estado
held-fields-dropped = El estado
held-fields-removed = El lugar en el plan
held-fields-measure = La métrica
held-fields-target = La meta
held-fields-side = La empresa
held-fields-email = La dirección
held-fields-role = El papel en la decisión
held-fields-job-title = El cargo
held-fields-left = Si la persona ha dejado la empresa
held-left = ha dejado la empresa
held-not-left = no ha dejado la empresa
deal-grade-commit = Compromiso
deal-grade-best-case = Mejor caso
deal-grade-pipeline = Pipeline
deal-grade-omit = Omitir
word-assurances-0 = ha abierto un enlace
word-assurances-1 = nombre indicado, sin verificar
word-assurances-2 = verificado
word-assurances-3 = verificado con la cuenta de la empresa
word-weekdays-0 = lun
word-weekdays-1 = mar
word-weekdays-2 = mié
word-weekdays-3 = jue
word-weekdays-4 = vie
word-weekdays-5 = sáb
word-weekdays-6 = dom

## The page: labels

label-undo = Deshacer
label-due = Fecha límite
label-started = Empezado
label-done = Hecho
label-none = Ninguna
label-when = Cuándo
label-minutes = Minutos
label-state = Estado
paper-not-said = Sin indicar
paper-planned = Planificado
paper-not-needed = No hace falta
label-needed = Hace falta
label-contract = Contrato
line-buyer-name = Empresa compradora
line-seller-name = Empresa vendedora
label-show = Mostrar

## The page: calls

calls-policy = La política de seguridad de contenido de esta página no permite conexiones con { $address }.
calls-policy-help = Avise a quien gestiona esta página: su connect-src debe incluir { $origin } y { $socket }.
calls-origin = El servidor de este plan no permite que lo usen las páginas de { $page }: desde aquí no se puede consultar nada ni dar el visto bueno.
calls-origin-help = Abra el plan desde el portal. Si este es su portal: inicie el servidor con --allow-origin { $page } y evite que un proxy o una página de inicio de sesión responda en su lugar.
calls-unknown = El servidor no lo ha aceptado y ha dado un motivo que esta página no conoce ({ $code }). Vuelva a cargar la página; si sigue igual, avise a quien la gestiona.
calls-status = El servidor ha respondido { $status } sin dar un motivo. Inténtelo de nuevo o avise a quien gestiona esta página.
calls-versions = Esta página y el servidor no se entienden. Vuelva a cargar la página; si sigue igual, avise a quien la gestiona.
calls-busy = El servidor no ha podido aceptarlo ahora. Inténtelo dentro de un momento.
calls-failed = Algo ha fallado en el servidor. Inténtelo dentro de un momento; si sigue igual, avise a quien gestiona esta página.
calls-no-answer = No se ha podido contactar con el servidor. Inténtelo dentro de un momento.
calls-help-token = Abra el plan de nuevo desde el portal o pida un enlace nuevo.
calls-help-forbidden = Pida un enlace que lo permita a quien le envió este.
calls-help-too-large = Escríbalo más corto o en partes más pequeñas.
calls-help-not-found = Vuelva a cargar la página. Si este es su portal: el servidor y el componente deben ser de la misma versión y ningún proxy debe responder en su lugar.

## The page: refusal

refusal-date = La fecha no encaja
refusal-priority = No es prioritario ahora
refusal-budget = Sin presupuesto
refusal-decider = Decide otra persona
refusal-choice = Elegimos otra vía
refusal-other = Otro motivo

## Cards of "For you": a question each, and the answers to it

company-buyer = la empresa compradora
company-seller = la empresa vendedora
suggested-by = Propuesto por { $name }
suggested-by-guest = Propuesto por { $name } (invitado/a)
name-of-guest = { $name } (invitado/a)
weekday-date = { $weekday ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    }, { $day } { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sept
        [10] oct
        [11] nov
       *[12] dic
    }
day-month-short = { $day } { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sept
        [10] oct
        [11] nov
       *[12] dic
    }
day-month = { $day } de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
card-buffer-short = Los pasos necesitan { working-days } más.
card-buffer-none = Los pasos no dejan margen.
card-buffer-spare = Los pasos dejan { working-days } de margen.
card-go-live-short = La puesta en marcha llegaría { working-days } demasiado pronto para los pasos.
card-go-live-keeps-none = La puesta en marcha se queda sin margen.
card-go-live-keeps = La puesta en marcha conserva { working-days } de margen.
card-earliest = Como muy pronto con estos pasos: { $date }.
card-go-live = ¿Quiere la puesta en marcha el { $date }?
card-go-live-empty = ¿Para cuándo quiere la puesta en marcha?
card-goal = ¿Es esto lo que quiere lograr?
card-goal-empty = ¿Qué debe haber cambiado tras la puesta en marcha?
card-proposal = { $what }: ¿{ $new } en vez de { $old }?
card-none = sin fijar
card-dates = { $n ->
        [one] { $n } fecha de { $company } es una propuesta
       *[other] { $n } fechas de { $company } son propuestas
    }
card-dates-first = La primera: { $step }, { $date }
card-step = { $step }
card-step-asked = { $name } le pide que revise { $step }.
card-step-span = { $from }–{ $to }, { days }
card-step-by = Hasta el { $date }, { days }
card-step-by-day = Hasta el { $date }
card-step-due = Vence el { $date }
card-step-late = Vencía el { $date }, hace { working-days }
card-step-after = Después de { $steps }
card-answer = { $name } pregunta:
card-on-step = Sobre { $step }
card-signature-lapsed = { $n ->
        [one] { $n } cosa ha cambiado
       *[other] { $n } cosas han cambiado
    } desde su visto bueno del { $date }.
card-signature-amended = { $names }: { $n ->
        [one] { $n } cambio
       *[other] { $n } cambios
    } desde que usted dio el visto bueno.
card-date-changed = { $what } { $was } → { $now }{ $by }
card-place-changed = { $what }{ $by }
card-by = , { $name }
card-the-plan = el plan
card-signature-asked = { $name } le pide el visto bueno para este plan.
card-not-a-contract = No es un contrato y nadie se obliga a comprar. 2 minutos de lectura.
card-missing-first = { $n ->
        [one] Antes falta una cosa: { $what }.
       *[other] Antes faltan { $n } cosas: { $what }.
    }
card-plan-complete = El plan está completo.
card-sign-or-ask = Puede dar el visto bueno o pedírselo a un colega.
card-checkin = { $name } anotó un seguimiento con usted el { $date }.
card-were-you-there = ¿Estuvo allí?
card-need-meeting = ¿Cuándo volvemos a hablar?
card-need-review = ¿Necesita { $company } la revisión { $review }?
card-need-budget = ¿Quién autoriza el presupuesto en { $company }?
card-budget-suggested = { $by } propone a { $name }.
card-budget-is-suggested = Propuesta: { $name }.
card-need-people = ¿Quién más en { $company } tiene voz?
card-people-not-met = También personas a quienes { $company } no conoce.
card-need-criteria = ¿Cómo valorará si ha funcionado?
card-criteria-example = p. ej., Pedidos enviados el mismo día
card-need-risks = ¿Qué es lo más probable que lo complique?
missing-goal = el objetivo
missing-go-live = la fecha de puesta en marcha
missing-steps = los pasos
missing-owners = los responsables de los pasos
missing-people = su gente
missing-paper = legal, seguridad y compras
missing-criteria = cómo lo valora
missing-risks = qué podría complicarlo
missing-meeting = la próxima reunión
act-yes = Sí
act-no = No
act-yes-value = Sí, { $value }
act-yes-that-is-it = Sí, eso es
act-works-for-me = Me encaja
act-say-it-differently = Decirlo de otra forma
act-write-it = Escribirlo
act-choose-a-date = Elegir una fecha
act-another-date = Otra fecha
act-change-date = Cambiar fecha
act-check-dates = { $n ->
        [one] Revisar la fecha
       *[other] Revisar las { $n } fechas
    }
act-accept = Aceptar { $value }
act-keep = Mantener { $value }
act-keep-as-it-is = Dejarlo como está
act-takes-longer = Dura más
act-someone-else = Otra persona
act-done = Hecho
act-reply = Responder
act-later = Más tarde
act-not-sure = No sé
act-not-known-yet = Aún no lo sé
act-add = Añadir
act-suggest-a-time = Proponer una hora
act-what-is-missing = ¿Qué falta?
act-read-it = Leerlo
act-read-it-all = Leerlo todo
act-read-and-sign-again = Leer y renovar
act-ask-about-it = Preguntar
act-renew = Renovar
act-ask-a-colleague = Pedírselo a un colega
act-not-the-right-person = No soy la persona indicada

## The page: head, tabs, the line of the plan

tabs-for-you = Para usted
tabs-plan = Plan
tabs-people = Personas
tabs-activity = Actividad
tabs-goals-and-risks = Objetivos y riesgos
tabs-signatures = Vistos buenos
tabs-parts = Partes del plan
tabs-sections = Secciones del plan
tabs-open = { $n ->
        [one] { $n } cosa para usted
       *[other] { $n } cosas para usted
    }
chip-draft = Borrador de { $name }
chip-asked-you = Se le pide el visto bueno
chip-asked = Visto bueno pedido a { $name }, { $day }
chip-signed = Visto bueno del { $day }
chip-signed-by = Visto bueno de { $name }, { $day }
chip-changed-mine = Modificado desde su visto bueno ({ $n })
chip-changed = Modificado desde el visto bueno de { $name } ({ $n })
chip-changed-by-your-side = Modificado por su empresa ({ $n })
chip-declined = Rechazado por { $name }
chip-paused = Pausado hasta el { $day }
head-no-go-live = Aún sin fecha de puesta en marcha
head-go-live = Puesta en marcha { $date }
head-today = Hoy
head-days-left = { $n ->
        [one] Queda { $n } día hábil
       *[other] Quedan { $n } días hábiles
    }
head-days-past = { $n ->
        [one] Hace { $n } día hábil
       *[other] Hace { $n } días hábiles
    }
present-act = Presentar
present-on = Presentando. Las notas privadas están ocultas.
present-stop = Detener
menu-more = Más
menu-read-and-sign = Leer y dar el visto bueno
menu-check-in = Seguimiento
menu-share = Compartir
menu-calendar = Calendario
menu-print = Imprimir o guardar
menu-certificate = Certificado
menu-who-can-see-this = Quién puede ver esto
menu-pause = Pausar
menu-not-you = ¿No es { $name }?
does-not-work-for-us = Este plan no nos encaja
plan-line-still-open = Pendiente:
plan-line-nothing-open = Nada pendiente.
plan-line-in-place = { $name }: completo
plan-line-people = personas
plan-line-criteria = cómo se valora
plan-line-risks = riesgos
plan-line-buffer = { $n } de margen
plan-line-short = los pasos necesitan { $n ->
        [one] { $n } día hábil
       *[other] { $n } días hábiles
    } más

## The page: for you

for-you-minutes = { $n } min
for-you-person-of = { $name } ({ $company })
for-you-suggests = { $who } propone este plan. Nada queda acordado hasta que usted lo diga.
for-you-things = { $n ->
        [one] { $n } cosa para usted,
       *[other] { $n } cosas para usted,
    }
for-you-about = { $n ->
        [one] { $n } minuto más o menos.
       *[other] unos { $n } minutos.
    }
for-you-show-more = Mostrar { $n } más
for-you-nothing = Nada para usted por ahora.
for-you-nothing-until = Nada para usted hasta el { $date }.
for-you-waiting = Esperando a { $company }: { $what }
for-you-their-step = { $name }, { $step }
for-you-suggest-a-change = Proponer un cambio
answered-thanks = Gracias. Fijado por usted.
answered-signed = Visto bueno del { $day }. Se le avisará si cambia algo de lo que tiene su visto bueno.
answered-go-live-signed = Puesta en marcha { $date }. Visto bueno del { $day }.
answered-goal-signed = «{ $goal }» Visto bueno del { $day }.
answered-dates-signed = Sus fechas. Visto bueno del { $day }.
answered-settled = Ya no está pendiente: { $title }
answered-later = Aplazado hasta su próxima visita.
answered-goal = «{ $goal }» Fijado por usted.
answered-go-live = Puesta en marcha { $date }. Fijado por usted.
answered-date = { $step }: { $date }. Fijado por usted.
answered-dates = Todas las fechas tienen respuesta.
answered-days = { $step }: { $days ->
        [one] { $days } día
       *[other] { $days } días
    }. Fijado por usted.
answered-done = { $step }: hecho.
answered-owner = { $step }: { $name }
answered-budget = { $name } autoriza el presupuesto. Fijado por usted.
answered-person = { $name } está en el plan.
answered-kept = Se queda como está.
answered-accepted = Aceptado.
answered-checkin = Usted estuvo.
answered-asked = Visto bueno pedido a { $name }.
answered-reply = Enviado.
answered-meeting = Próxima reunión: { $at }
date-editor-date = Fecha
date-editor-minus-day = −1 día
date-editor-plus-day = +1 día
date-editor-plus-week = +1 semana
date-editor-set = Fijar { $date }
date-editor-suggest = Proponer { $date }
date-editor-choose = Elegir una fecha
date-editor-spare = { $date }: { working-days } de margen
date-editor-none = { $date }: sin margen
date-editor-short = { $date }: los pasos necesitan { working-days } más
card-save = Guardar
card-send = Enviar
card-your-words = Sus palabras
card-working-days = Días hábiles
card-who = ¿Quién?
card-somebody-else = Otra persona
card-or-a-name = O un nombre que no está en la lista
card-name = Nombre
card-when = ¿Cuándo?
card-what-they-decide = Qué decide
card-not-said = Aún no se sabe
card-criterion = Cómo lo valoramos
card-criterion-example = Pedidos enviados el mismo día
card-measure = Métrica
card-target = Meta
card-risk = Qué podría complicarlo
card-contingency = Si ocurre, …
dates-title = { $n ->
        [one] { $n } fecha propuesta para { $company }
       *[other] { $n } fechas propuestas para { $company }
    }
dates-suggested-by = Propuestas por { $name }. Cambie lo que no le encaje.
dates-ok = OK
dates-ok-of = OK: { $step }
dates-change = Cambiar
dates-change-of = Cambiar: { $step }
dates-these-work = { $n ->
        [one] Esta fecha encaja
       *[other] Estas { $n } fechas encajan
    }
dates-others-work = { $n ->
        [one] La otra fecha encaja
       *[other] Las otras { $n } fechas encajan
    }
dates-done = Listo
for-reading = Este enlace es para leer.
glance-meeting = { $start }–{ $end } ({ $zone })
glance-meeting-at = { $start } ({ $zone })
glance-there = { $time } en { $place }
glance-in-days = en { $n ->
        [one] { $n } día hábil
       *[other] { $n } días hábiles
    }
glance-back-from-go-live = De la puesta en marcha a hoy
glance-live = En marcha
glance-today = Hoy
glance-must-start = { $phase } debe empezar
glance-should-have-started = { $phase } debería haber empezado
since-your-last-visit = Desde su última visita
waiting-for = Esperando a { $company }
waiting-dates = { $name }: { $n ->
        [one] { $n } fecha
       *[other] { $n } fechas
    } por revisar
waiting-dates-since = { $name }: { $n ->
        [one] { $n } fecha
       *[other] { $n } fechas
    } por revisar, desde el { $day }
waiting-signature = { $name }: visto bueno, desde el { $day }
waiting-signature-message = { $name }, nuestro plan está listo para que lo lea y dé el visto bueno, unos 2 minutos. No es un contrato. Use, por favor, el enlace a nuestro plan que ya tiene.
waiting-copy = Copiar mensaje
waiting-copied = Copiado.
waiting-message = { $name }, en nuestro plan hay { $n ->
        [one] { $n } fecha
       *[other] { $n } fechas
    } para que las revise, un minuto más o menos. Use, por favor, el enlace que ya tiene.
ways-out-not-the-right-plan = ¿No es el plan adecuado?
ways-out-pause-it = Pausarlo

## Words of single places: names for screen readers, states, what is added or taken out

word-sides-within-buyer = comprador
word-sides-within-portal = portal
word-sides-within-seller = vendedor

### The diagnosis: what rests on the record. The relay words it; nothing below is in what the browser downloads.

a-criterion = un criterio
a-risk = un riesgo
a-risk-without-text = un riesgo sin texto
a-question = una pregunta
one-person = una sola persona
somebody = alguien
somebody-of-the-buyer = Alguien de la empresa compradora
the-buyer = la empresa compradora
the-buyer-first = la empresa compradora
limit-days = { $limit ->
        [one] { $limit } día
       *[other] { $limit } días
    }
dates = { $n ->
        [one] { $n } fecha
       *[other] { $n } fechas
    }
changes = { $n ->
        [one] { $n } cambio
       *[other] { $n } cambios
    }
proposals = { $n ->
        [one] { $n } propuesta
       *[other] { $n } propuestas
    }
the-review = la revisión { $review }
field-date = fecha
e1b =
    .seller =
        { $hand ->
            [seller] El objetivo lo ha escrito solo su empresa.
            [unverified] El objetivo lo escribió alguien del comprador con una dirección sin verificar.
           *[some] Menos de la mitad del objetivo está en palabras del comprador.
        }
    .seller-do = Pida al comprador que ponga el objetivo en sus propias palabras, aquí, mientras usted escucha.
    .buyer = El objetivo aún no está en sus propias palabras.
    .buyer-do = Escriba qué mejorará para su empresa y en qué medida; o confírmelo, si ya lo dice.
    .fired = { $percent } % de los caracteres son del comprador
    .limit = 50 %
e1d =
    .seller = Nadie del comprador ha fijado la puesta en marcha: el { $date } es la fecha que puso usted.
    .seller-do = Pregunte qué determina la fecha del comprador y deje que la fije su gente.
    .buyer = La fecha de puesta en marcha, el { $date }, aún necesita su confirmación.
    .buyer-do = Fije el día en que quiere la puesta en marcha.
    .fired = no fijada por el comprador
    .limit = fijada por el comprador
e7b =
    .seller =
        { $n ->
            [one] Hay { risks }, y no es del comprador.
           *[other] Hay { risks }, y ninguno es del comprador.
        }
    .seller-do = Pregunte al comprador qué podría frenar esto en su empresa y deje que lo escriba.
    .buyer = Ninguno de estos riesgos lo ha nombrado su empresa.
    .buyer-do = Añada qué podría frenar esto en su empresa.
    .fired = 0 del comprador
    .limit = 1
h1 =
    .seller = Nada en este plan es del comprador: ni una fecha, ni un responsable, ni una palabra.
    .seller-do = Ábranlo juntos y deje que el comprador fije la primera fecha: la puesta en marcha.
    .buyer = Nada en este plan es suyo todavía.
    .buyer-do = Cambie lo que no sea correcto o confirme lo que lo sea; empiece por la fecha de puesta en marcha.
    .fired = 0 compromisos del comprador
    .limit = 1
h2 =
    .seller = El comprador ha fijado { $held } de sus { open-steps }; aún no { $steps }.
    .seller-do = Repase estos pasos con sus responsables y deje que cada uno fije o confirme su fecha.
    .buyer =
        { $loose ->
            [one] { $loose } paso suyo aún necesita su confirmación: { $steps }.
           *[other] { $loose } pasos suyos aún necesitan su confirmación: { $steps }.
        }
    .buyer-do = Fije para cada uno la fecha que le convenga o confírmela tal como está.
    .fired = { $held } de { $n } fijados, { $percent } %
    .limit = { $limit } %
h4 =
    .seller =
        { $n ->
            [one] Todo lo fijado por el comprador ({ $n } compromiso) depende solo de { $who }.
           *[other] Todo lo fijado por el comprador ({ $n } compromisos) depende solo de { $who }.
        }
    .seller-do = Pregunte quién más debe estar de acuerdo e invite a esa persona a confirmar su parte.
    .buyer =
        { $n ->
            [one] { $n } compromiso suyo depende solo de { $who }.
           *[other] { $n } compromisos suyos dependen solo de { $who }.
        }
    .buyer-do = Invite a un colega a confirmar lo que le corresponde.
    .fired = 1 persona
    .limit = 2 personas
h5 =
    .seller =
        { $n ->
            [one] { proposals } suya espera la respuesta del comprador desde hace { working-days }.
           *[other] { proposals } suyas esperan la respuesta del comprador; la más antigua, desde hace { working-days }.
        }
    .seller-do = Pregunte en persona; retírela si ya no importa.
    .buyer =
        { $n ->
            [one] { proposals } espera su respuesta desde hace { working-days }.
           *[other] { proposals } esperan su respuesta; la más antigua, desde hace { working-days }.
        }
    .buyer-do = Acéptela, mantenga lo que hay o proponga otra cosa.
    .fired = { working-days }
    .limit = { limit-working-days }
h6 =
    .seller = El comprador ha escrito ({ changes }), pero nadie con una dirección verificada: no cuenta como fijado.
    .seller-do = Envíe al comprador su enlace por correo para que lo que escriba cuente como suyo.
    .buyer = Lo que usted escribe aquí aún no está vinculado a una dirección verificada.
    .buyer-do = Pida un enlace por correo y ábralo: desde entonces sus fechas serán suyas.
    .fired = nivel de verificación { $assurance }
    .limit = nivel de verificación 2
h8 =
    .seller = El comprador ha fijado { dates }, siempre tal como las había propuesto usted.
    .seller-do = Pregunte cuál es la más difícil de cumplir: una fecha pensada vale más.
    .fired = { dates }
    .limit = { $limit ->
        [one] { $limit } fecha
       *[other] { $limit } fechas
    }
usual-days = { $what } ({ working-days }, normalmente { $floor } o más)
k5 =
    .seller = Los trámites están planificados más rápido de lo habitual y el comprador no lo ha confirmado: { $steps }.
    .seller-do = Pregunte quién los lleva en la empresa compradora y cuánto duró el último; deje que pongan los días.
    .buyer = Estos días aún necesitan su confirmación: { $steps }.
    .buyer-do = Pregunte a quien lo lleva cuánto dura y póngalo.
    .fired = { working-days }
    .limit = { $floor ->
        [one] { $floor } día hábil
       *[other] { $floor } días hábiles
    }
k7 =
    .seller = { changes } en lo que cuenta como éxito desde el visto bueno al plan: { $places }.
    .seller-do = Pregunte quién necesita la otra meta y acuerden una antes de seguir.
    .buyer = { changes } en lo que cuenta como éxito desde el visto bueno al plan: { $places }.
    .buyer-do = Diga si esta es la meta que quiere y renueve el visto bueno.
    .fired = { changes }
    .limit = 0
k8 =
    .seller =
        { $n ->
            [1] 1 riesgo o pregunta del comprador espera su respuesta: { $waiting }.
           *[other] { $n } riesgos o preguntas del comprador esperan su respuesta: { $waiting }.
        }
    .seller-do = Responda hoy, aunque solo sea para decir cuándo lo sabrá.
    .buyer =
        { $n ->
            [1] 1 riesgo o pregunta de su empresa espera respuesta: { $waiting }.
           *[other] { $n } riesgos o preguntas de su empresa esperan respuesta: { $waiting }.
        }
    .buyer-do = Pregunte de nuevo o resuélvalo si ya se respondió en otro sitio.
    .fired = { working-days }
    .limit = { limit-working-days }
l2 =
    .seller =
        { $n ->
            [one] { steps } del comprador va con retraso y sin noticias: { $steps }.
           *[other] { steps } del comprador van con retraso y sin noticias: { $steps }.
        }
    .seller-do = Llame a quien lleva el de mayor retraso; pregunte qué ha cambiado y deje que fije la nueva fecha.
    .buyer =
        { $n ->
            [one] { steps } de su empresa ha pasado de la fecha sin noticias: { $steps }.
           *[other] { steps } de su empresa han pasado de la fecha sin noticias: { $steps }.
        }
    .buyer-do = Diga cómo va o fije la fecha en que estará hecho.
    .fired = { working-days } de retraso
    .limit = { limit-working-days }
step-moved = { $step } (aplazado { times }, { working-days } en total)
l3 =
    .seller =
        { $n ->
            [one] { dates } no deja de moverse: { $steps }.
           *[other] { dates } no dejan de moverse: { $steps }.
        }
    .seller-do = Pregunte qué debe ocurrir antes y póngalo en el plan como paso propio.
    .buyer =
        { $n ->
            [one] { dates } no deja de moverse: { $steps }.
           *[other] { dates } no dejan de moverse: { $steps }.
        }
    .buyer-do = Diga qué debe ocurrir antes; quizá merezca un paso propio.
    .fired = { $most } aplazamientos
    .limit = 1
times =
    { $times ->
        [1] una vez
       *[other] { $times } veces
    }
l4 =
    .seller = La puesta en marcha se ha aplazado { times }: del { $from } al { $to }, { working-days } en total.
    .seller-do = Pregunte qué la movió y si el motivo de compra sigue en pie con la nueva fecha.
    .buyer = La puesta en marcha se ha aplazado { times }: del { $from } al { $to }, { working-days } en total.
    .buyer-do = Diga qué movió la fecha y si la nueva es segura.
    .fired = aplazada { times }, { working-days }
    .limit = una vez, { limit-working-days }
l4-back =
    .seller = La puesta en marcha se ha aplazado { times }; ahora es el { $to }, al principio era el { $from }.
    .seller-do = Pregunte qué la movió y si el motivo de compra sigue en pie con la nueva fecha.
    .buyer = La puesta en marcha se ha aplazado { times }; ahora es el { $to }, al principio era el { $from }.
    .buyer-do = Diga qué movió la fecha y si la nueva es segura.
    .fired = aplazada { times }, 0 días hábiles
    .limit = una vez, { limit-working-days }
l5 =
    .seller =
        { $n ->
            [one] { dates } se ha aplazado sin explicar el motivo: { $dates }.
           *[other] { dates } se han aplazado sin explicar el motivo: { $dates }.
        }
    .seller-do = Pregunte el motivo y anótelo como comentario: indica si la próxima fecha se cumplirá.
    .buyer =
        { $n ->
            [one] { dates } se ha aplazado sin explicar el motivo: { $dates }.
           *[other] { dates } se han aplazado sin explicar el motivo: { $dates }.
        }
    .buyer-do = Añada un comentario sobre qué la movió.
    .fired = { dates }
    .limit = 0
r1 =
    .seller = En { days } no ha abierto el plan nadie del comprador, entre quienes han dado su nombre.
    .seller-do = Ábranlo juntos en la próxima llamada en vez de volver a enviar el enlace.
    .fired = { days }
    .limit = { limit-days }
r2 =
    .seller = El comprador ha abierto el plan, se le ha pedido el visto bueno { times } y nadie verificado ha dicho nada en { days }.
    .seller-do = No lo pida otra vez: pregunte a otra persona de la empresa si esto aún tiene sitio en su año.
    .fired = { days }
    .limit = { limit-days }
r3 =
    .seller = El { $date } se pidió el visto bueno a { $who } y no hay respuesta.
    .seller-do = Pregunte en persona qué lo frena; un no con motivo vale más que el silencio.
    .buyer = El { $date } se pidió a { $who } el visto bueno para el plan.
    .buyer-do = Dé el visto bueno o diga que no y por qué: ambas cosas ayudan.
    .fired = { working-days }
    .limit = { limit-working-days }
because = : { $reason }
because-of-nothing = , sin indicar el motivo
no-reason-given = sin motivo indicado
somebody-declined = { $who } dijo que no al plan el { $date }{ $because }.
r4 =
    .seller = { somebody-declined }
    .seller-do = Dé las gracias y pregunte tres cosas: qué tendría que cumplirse, quién más lo ve así y cuándo volver a preguntar.
    .buyer = { somebody-declined }
    .buyer-do = Si eso cambia, retírelo o dé el visto bueno; no se le pedirá nada más.
    .fired = rechazado
    .limit = no rechazado
r4-void =
    .seller = { somebody-declined } Se anuló el { $voided }: { $reason }.
    .seller-do = Pregunte quién habla ahora por el comprador y repase el plan con esa persona.
    .buyer = { somebody-declined } Se anuló el { $voided }: { $reason }.
    .buyer-do = Dé el visto bueno al plan si es correcto o diga de nuevo qué no lo es.
    .fired = rechazado
    .limit = no rechazado
r4b =
    .seller = { somebody-declined } La dirección no está verificada.
    .seller-do = Averigüe quién fue y responda: pregunte a su contacto principal y escriba a esa persona.
    .buyer = { somebody-declined } La dirección no está verificada.
    .buyer-do = Si fue usted, pida un enlace por correo y dígalo de nuevo; si no, pregunte quién fue.
    .fired = { $n ->
        [one] { $n } negativa sin verificar
       *[other] { $n } negativas sin verificar
    }
    .limit = 0
owners-or-dates = { $n ->
        [1] 1 responsable o fecha
       *[other] { $n } responsables o fechas
    }
r5 =
    .seller =
        { $n ->
            [one] El comprador ha retirado { owners-or-dates }: { $places }.
           *[other] El comprador ha retirado { owners-or-dates }: { $places }.
        }
    .seller-do = Pregunte al comprador qué ha cambiado antes de proponer otra cosa.
    .buyer =
        { $n ->
            [one] Su empresa ha retirado { owners-or-dates }: { $places }.
           *[other] Su empresa ha retirado { owners-or-dates }: { $places }.
        }
    .buyer-do = Indique lo nuevo cuando lo sepa o descarte lo que ya no aplique.
    .fired = { owners-or-dates }
    .limit = 0
s1 =
    .seller = El plan está completo y a nadie se le ha pedido el visto bueno.
    .seller-do = Pida el visto bueno al responsable del presupuesto: es un compromiso con el plan, no un contrato.
    .buyer = El plan está completo y aún sin visto bueno.
    .buyer-do = Dé el visto bueno si es lo que piensa hacer: un compromiso con un plan, no un contrato. O diga qué no es correcto.
    .fired = 0 vistos buenos del comprador
    .limit = 1
s1-asked =
    .seller = El plan está completo; el { $date } se pidió el visto bueno a { $who }.
    .seller-do = Pregunte qué tendría que ser distinto para que dé el visto bueno.
    .buyer = El plan está completo y aún sin visto bueno.
    .buyer-do = Dé el visto bueno si es lo que piensa hacer: un compromiso con un plan, no un contrato. O diga qué no es correcto.
    .fired = 0 vistos buenos del comprador
    .limit = 1
s2 =
    .seller = { changes } desde el visto bueno de { $who }: { $places }.
    .seller-do = Muestre qué ha cambiado y por qué, y pida de nuevo el visto bueno; o déjelo como estaba.
    .buyer = { changes } desde el visto bueno de { $who }: { $places }.
    .buyer-do = Vea qué ha cambiado; renueve el visto bueno si le encaja o diga qué quiere recuperar.
    .fired = { changes }
    .limit = 0
s3 =
    .seller = { changes } de la propia empresa compradora desde el visto bueno de { $who }: { $places }.
    .seller-do = Agradezca el cambio y pida que se renueve el visto bueno: es un toque.
    .buyer = { changes } de su empresa desde el visto bueno de { $who }: { $places }.
    .buyer-do = Renueve el visto bueno si el cambio es lo que quiere.
    .fired = { working-days }
    .limit = { limit-working-days }
s4 =
    .seller = El visto bueno es de { $who }, que no es responsable del presupuesto, y la fecha del contrato es el { $date }.
    .seller-do = Pida al responsable del presupuesto el visto bueno para el plan antes de que el contrato llegue a su mesa.
    .fired = { left-working-days }
    .limit = { limit-working-days }
t1 =
    .seller = El último seguimiento fue el { $date }.
    .seller-do = Empiece con él la próxima llamada: qué ha cambiado, qué vence, qué sigue.
    .buyer = El último seguimiento fue el { $date }.
    .buyer-do = Repásenlo juntos en la próxima reunión.
    .fired = { days }
    .limit = { limit-days }
t1-never =
    .seller = Aún no ha habido ningún seguimiento.
    .seller-do = Empiece con él la próxima llamada: qué ha cambiado, qué vence, qué sigue.
    .buyer = Aún no ha habido ningún seguimiento.
    .buyer-do = Repásenlo juntos en la próxima reunión.
    .fired = { days }
    .limit = { limit-days }
t2 =
    .seller = Nada de ninguna persona verificada del comprador en { days }: ni una palabra, ni una visita, ni un seguimiento.
    .seller-do = Llame a su contacto principal y repasen juntos el plan; pregunte qué se ha interpuesto.
    .buyer = En { days } no ha mirado el plan nadie de su empresa con dirección verificada.
    .buyer-do = Mire sus próximos pasos o pause el plan hasta una fecha.
    .fired = { days }
    .limit = { limit-days }
t3 =
    .seller = En { days } su empresa ha escrito { $wrote ->
            [1] una vez
           *[other] { $wrote } veces
        }; nadie verificado del comprador, ninguna.
    .seller-do = Deje de escribir; pregunte al comprador qué cambiaría y deje que lo haga.
    .fired = { $wrote } a 0
    .limit = { $limit } a 0
t4 =
    .seller = El plan tiene el visto bueno y no ha habido seguimiento en { days }.
    .seller-do = Reserve diez minutos de la próxima llamada para un seguimiento.
    .buyer = El plan tiene el visto bueno y no se ha repasado en conjunto en { days }.
    .buyer-do = Repásenlo juntos en la próxima reunión.
    .fired = { days }
    .limit = { limit-days }
t5 =
    .seller = La próxima reunión es el { $date }, dentro de { days }.
    .seller-do = Proponga antes una llamada corta; pregunte qué debe estar hecho para entonces.
    .buyer = La próxima reunión es el { $date }, dentro de { days }.
    .buyer-do = Proponga una antes si algo no puede esperar.
    .fired = { days }
    .limit = { limit-days }
t6 =
    .seller = La reunión del { $date } pasó sin repasar juntos el plan.
    .seller-do = Haga ahora un seguimiento con el comprador, mientras ambos recuerdan lo que se dijo.
    .buyer = La reunión del { $date } pasó sin repasar juntos el plan.
    .buyer-do = Repásenlo juntos; anoten lo acordado.
    .fired = { working-days }
    .limit = { limit-working-days }
t7 =
    .seller = { steps } hechos, ninguno movido ni con retraso, y todos los ha marcado su empresa.
    .seller-do = Pida al comprador que marque el siguiente: un plan vivo tiene arañazos.
    .fired = { steps }
    .limit = { $limit ->
        [one] { $limit } paso
       *[other] { $limit } pasos
    }

### The command line

check-untitled-plan = Un plan sin título
check-verdict = { $verdict } el { $date }
check-blockers = Falta: nadie puede dar el visto bueno antes de que esté
check-major = Pesa en la operación
check-minor = Conviene corregirlo
check-info = Conviene saberlo
check-next =
    { $who ->
        [buyer] Siguiente: turno del comprador
       *[seller] Siguiente: su turno
    }
check-next-by = { $what } Hasta el { $date }.
check-goal = objetivo
check-go-live = puesta en marcha
check-steps = pasos
check-owners = responsables
check-people = personas
check-paper = trámites
check-criteria = criterios
check-risks = riesgos
check-meeting = próxima reunión
check-time = Tiempo
check-late = { working-days } de retraso: la puesta en marcha está prevista para el { $planned } y el plan termina el { $projected }.
check-in-time = { working-days } de margen: el plan termina el { $projected } y la puesta en marcha está prevista para el { $planned }.
check-projected = Si todo empieza lo antes posible, el plan termina el { $projected }.
check-hangs-on = Depende de { $steps }.
check-help = Qué ayudaría:
check-still-late = aún { working-days } de retraso
check-exactly = justo a tiempo
check-to-spare = { working-days } de margen

### Files in and out

## Files that are refused

unreadable-value = { $place }: se esperaba { $expected } y hay { $found }
import-then = { $first }; { $second }
import-and-more = { $what }; y { $n } más
import-too-large = el archivo tiene { $bytes } bytes y un plan puede tener { $limit }; divídalo o quite lo que no sea parte del plan
import-empty = el archivo está vacío; debería contener un plan en JSON, o en CSV con una columna «Paso»
import-not-utf8 = línea { $line }: el byte { $byte } del archivo no es texto UTF-8 ({ $found }); guarde el archivo como UTF-8: en Excel como «CSV UTF-8 (delimitado por comas)», en LibreOffice con el juego de caracteres «Unicode (UTF-8)», en Google Sheets con Archivo > Descargar > CSV
import-latin-1 = { $text }, en Latin-1 { $letter }
import-utf-16 = es UTF-16
import-within-character = termina en medio de un carácter
import-workbook = es un libro de cálculo u otro archivo comprimido, no un plan; ábralo en la hoja de cálculo y guarde la hoja como «CSV UTF-8»
import-pdf = es un PDF, no un plan; importe la hoja de cálculo de la que procede
import-json = línea { $line }, columna { $column }: no es JSON válido ({ $says }); corríjalo ahí e importe de nuevo
import-unreadable = { $what }; { $n ->
        [one] corríjalo
       *[other] corríjalos
    } e importe de nuevo
import-cells = { $what }; { $n ->
        [one] corríjalo
       *[other] corríjalos
    } en la hoja de cálculo e importe de nuevo
import-bad-cell = fila { $row }, columna «{ $column }»: { $found } no es { $expected }
import-date = una fecha que exista; escríbala como AAAA-MM-DD
import-unclear-date = una fecha inequívoca: puede ser { $first } o { $second }; escríbala como AAAA-MM-DD
import-days = un número de días hábiles de 0 a 999 o un intervalo como 5-10
import-at-most = un valor de { $days } como máximo, según la columna «{ $column }»
import-too-long = { $at } tiene { $chars } caracteres y puede tener { $limit }; acórtelo e importe de nuevo
import-at-cell = la celda de la fila { $row }, columna { $column }
import-at-column = la celda de la fila { $row }, columna «{ $column }»,
import-at-rest = lo que no tiene columna propia en la fila { $row }
import-too-many = el archivo supera el máximo de { $limit } { $things ->
        [steps] pasos
        [people] personas
        [criteria] criterios
        [risks] riesgos
        [comments] comentarios
        [templates] plantillas
        [filled-rows] filas con contenido
        [rows] filas
        [cells] celdas
       *[values] valores
    }; divídalo en varios archivos
import-unclosed = las comillas que abren una celda en la línea { $line } no se cierran; ciérrelas, o escríbalas dos veces si son parte del texto, e importe de nuevo
import-no-table = no es una tabla: { $says }
import-no-headings = no hay ninguna fila de encabezados con una columna «Paso» entre las primeras { $n } filas (la primera dice: { $found }); escriba en la fila 1: { $columns }
import-no-object = este JSON no es un plan; un archivo de plan es un objeto como { "{" }"document": { "{" }"title": "…", "steps": { "{" }{ "}" }{ "}" }{ "}" }
import-no-document = "document" debe ser un objeto con las raíces del plan: title, goal, plan, steps, people, …
import-no-roots = este JSON no contiene ninguna de las raíces de un plan ({ $roots }); un archivo de plan es { "{" }"document": { "{" }…{ "}" }{ "}" }
import-no-templates = la lista de plantillas está vacía
import-templates-twice = dos plantillas de la lista tienen el template_id { $text }; dé a cada una el suyo
import-no-template = la entrada { $nth } de la lista no es una plantilla: { $why }; una plantilla es { "{" }"template_id", "name", "steps": [{ "{" }"id", "title", "phase", "side", "duration_days", "depends_on"{ "}" }]{ "}" }
template-no-object = no es un objeto
template-no-steps = no tiene una lista de "steps"
template-odd-step = uno de sus pasos no es un objeto
template-no-date = { $step }, { $field }: se esperaba { $expected } y hay { $found }; corríjalo e importe de nuevo
template-step = paso { $id }
template-step-without-id = paso sin id
template-at-name = el nombre de { $name }
template-at-field = { $step } de { $name }, { $field }

## What an import took over

understood-text = { $field ->
        [title] título
        [goal] objetivo
        [buyerName] nombre del comprador
       *[sellerName] nombre del vendedor
    }: { $text }
understood-count = { $things ->
        [steps] pasos
        [people] personas
        [criteria] criterios de éxito
        [risks] riesgos
        [comments] comentarios
        [links] dependencias
        [durations] duraciones
        [due-dates] fechas límite
       *[paper] pasos de los trámites
    }: { $n }
understood-go-live = puesta en marcha: { $date }
understood-close-date = fecha del contrato: { $date }
template-go-live = puesta en marcha: { $date }, de «{ $text }»
template-close-date = fecha del contrato: { $date }, de «{ $text }»
template-durations = duraciones: { $n }, de ellas { $ranged } intervalos (días naturales × 5/7 = días hábiles)
template-links = dependencias: { $n }, todas marcadas como supuestas
template-people = personas: { $n }, de las etiquetas de responsable

## What an import left out, or took into the notes

import-at-heading = fila { $row }, columna «{ $column }»: { $what }
import-at-place = { $place }: { $what }
import-above-headings = fila { $row }: encima de los encabezados, omitida: { $text }
import-column-noted = columna «{ $column }»: sin campo propio; conservada en las notas de { steps }
import-without-side = en { $n ->
        [one] { $n } fila
       *[other] { $n } filas
    } no consta si el responsable es del comprador o del vendedor; rellene una columna «{ $column }» con buyer o seller
import-id-twice = { $text } aparece dos veces; se ha asignado un id nuevo
import-no-id = { $text } no es un id; se ha asignado uno nuevo
import-no-word = { $text } no es ninguno de estos: { $expected }; conservado en las notas
import-no-side = { $text } no es ni buyer ni seller; queda sin indicar
import-no-address = { $text } no es una dirección simple, como ana@example.com; omitida
import-no-role = { $text } no es un rol, como economic-buyer o champion; queda sin indicar
import-no-step = { $text } no es un paso de la tabla; escriba los números o los títulos exactos de los pasos, separados por punto y coma; dependencia omitida
import-circle = esperar a { $text } cierra un círculo; dependencia omitida: corrija el orden de los pasos
import-beside = "{ $key }" junto a "document" no es parte de un plan; omitido
import-root-of-relay = la raíz "{ $root }" solo la escribe el servidor; omitida
import-root-unknown = la raíz "{ $root }" es desconocida; omitida
template-no-field = { $name }, sin campo propio: { $text }
template-id-twice = paso { $id }: este id aparece dos veces; las dependencias llevan al primero
template-no-duration = { $step }: duration_days { $text } no es un intervalo de días naturales; conservado en las notas
template-no-link = paso { $id }: depende de { $before }, que no está en la lista; dependencia omitida
template-circle = paso { $id }: depende de { $before }, lo que cierra un círculo; dependencia omitida
template-noted = { $name }, sin campo propio: conservado en las notas de { steps }
template-noted-phase = fase sin tipo propio, sin campo propio: conservada en las notas de { steps }
template-noted-side = parte de los pasos sin responsable, sin campo propio: conservada en las notas de { steps }
template-noted-status = estado que dice cómo va un paso, no en qué punto está, sin campo propio: conservado en las notas de { steps }

## Notes of steps, for what a template has and a plan has no field for

note-phase = Fase: { $text }.
note-side = Parte: { $text }.
note-health = Situación: { $text }.
note-duration = Duración: { $text }.
note-week = Previsto para la semana { $text }.
note-weeks = Previsto para las semanas { $first } a { $second }.
note-day = Previsto para el día { $text } desde el inicio.
note-month-day = Con fecha del { $text }, sin año.
note-slip = En el original, retrasado al { $text }.
note-minutes = Una reunión de { $text } minutos.
note-milestone = Un hito.
note-note = Nota: { $text }.
note-other = { $name }: { $text }.
day-of-month = { $day } de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }

## Headings of tables: an export writes them, and an import in the same language reads them

column-no = N.º
column-step = Paso
column-kind = Fase
column-review = Revisión
column-owner = Responsable
column-owner-side = Parte del responsable
column-owner-email = Correo del responsable
column-owner-role = Rol del responsable
column-partner = Contraparte
column-partner-side = Parte de la contraparte
column-partner-email = Correo de la contraparte
column-partner-role = Rol de la contraparte
column-days-min = Días mín.
column-days = Días
column-due = Fecha límite
column-fixed-on = Fecha fija
column-status = Estado
column-started-on = Inicio real
column-done-on = Fin real
column-after = Después de
column-after-confirmed = Después de (confirmado)
column-notes = Notas
column-id = Id
column-buyer-owner = Responsable del comprador
column-seller-owner = Responsable del vendedor
line-heading = { $line ->
        [buyerName] Nombre del comprador
       *[sellerName] Nombre del vendedor
    }

## A plan as a page and as a calendar

export-untitled = Plan de acción conjunto
export-untitled-step = Un paso sin título
export-goal = Objetivo
export-go-live = Puesta en marcha
export-contract = Contrato
export-meeting = Próxima reunión
export-minutes = { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
export-day = { $date }
export-fixed = { $date }, fecha fija
export-done = hecho el { $date }
export-kind = { $kind ->
        [evaluation] Evaluación
        [business-case] Caso de negocio
        [approval] Autorizaciones
        [contract] Contratación
        [onboarding] Implementación
        [other] Otros
       *[none] Pasos sin fase
    }
export-with = Con
export-people = Personas
export-side-heading = Parte
export-name = Nombre
export-role-heading = Rol
export-job-title = Cargo
export-not-needed = Revisiones no necesarias
export-criteria = Criterios de éxito
export-criterion = Criterio
export-measure = Métrica
export-target = Meta
export-risks = Riesgos
export-risk = Riesgo
export-contingency = Si ocurre
export-likelihood = Probabilidad
export-impact = Impacto
export-side = { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
export-owner-of-side = { $name }, { export-side }
export-role = { $role ->
        [economic-buyer] responsable del presupuesto
        [champion] contacto principal
        [technical] área técnica
        [legal] legal
        [security] seguridad
        [procurement] compras
        [sponsor] patrocinio
        [user] usuario
       *[other] otro
    }
export-status = { $status ->
        [open] pendiente
        [doing] en curso
        [blocked] bloqueado
        [done] hecho
       *[dropped] descartado
    }
export-criterion-status = { $status ->
        [proposed] propuesto
        [agreed] acordado
        [met] cumplido
       *[missed] no cumplido
    }
export-level = { $level ->
        [low] bajo
        [mid] medio
       *[high] alto
    }
page-print = Imprimir o guardar
page-made = Situación a { $at }
certificate-title = Vistos buenos: { $title }
certificate-plan = Plan
certificate-means = El visto bueno dice: este es nuestro plan conjunto y estas son nuestras fechas. No es un contrato. Nadie se obliga a comprar ni a vender, y no contiene precios.
certificate-nobody = Nadie ha dado aún el visto bueno.
certificate-signatures = Vistos buenos
certificate-refusals = Dijeron que no
certificate-known-by = Identidad conocida por
certificate-assurance = { $level ->
        [link] un enlace
        [named] un nombre que indicó
        [verified] una dirección verificada
       *[signed-in] el acceso de su empresa
    }
certificate-signed = Visto bueno
certificate-said = Dicho el
certificate-reason = Motivo
certificate-now = Ahora
certificate-standing = { $standing ->
        [live] Vigente
        [amended] Modificado por su propia empresa
        [lapsed] Desactualizado
       *[withdrawn] Retirado
    }
certificate-digest = Huella de lo que recibió el visto bueno (SHA-256)
certificate-how = Cómo comprobarlo
certificate-check = Cada visto bueno está sellado junto con su contenido. En la dirección de esta página, { $proof } da la prueba y { $keys } las claves públicas; «countersign verify» comprueba lo uno con lo otro.
export-event-go-live = Puesta en marcha: { $title }
export-event-contract = Contrato: { $title }
export-event-meeting = Próxima reunión: { $title }
