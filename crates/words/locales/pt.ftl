# The words in Brazilian Portuguese. One file per language; every language has the same messages with the same parameters.
## Lists, days, names

list-middle = { $first }, { $second }
list-and = { $first } e { $second }
list-or = { $first }, ou { $second }
more = mais { $n }
list-of = { $names }
sentences = { $first } { $second }
labelled = { $label }: { $value }
statements = { $first }. { $second }
name-you = { $name } (você)
name-here = { $name } (aqui agora)
date = { $day } de { $month ->
        [1] jan.
        [2] fev.
        [3] mar.
        [4] abr.
        [5] mai.
        [6] jun.
        [7] jul.
        [8] ago.
        [9] set.
        [10] out.
        [11] nov.
       *[12] dez.
    } de { $year }
nothing = { "" }
quoted = “{ $text }”
noted = { $what } ({ $note })
for-working-days = { $what } ({ working-days })
untitled-step = etapa sem título
gone-step = uma etapa que não existe mais
an-entry-without-a-name = um item sem nome
an-owner-without-a-name = um responsável sem nome
the-person-named = a pessoa indicada
the-role = a função

## Numbers of things, as sentences share them

days = { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
working-days = { $days ->
        [one] { $days } dia útil
       *[other] { $days } dias úteis
    }
limit-working-days = { $limit ->
        [one] { $limit } dia útil
       *[other] { $limit } dias úteis
    }
steps = { $n ->
        [one] { $n } etapa
       *[other] { $n } etapas
    }
open-steps = { $n ->
        [one] { $n } etapa em aberto
       *[other] { $n } etapas em aberto
    }
risks = { $n ->
        [one] { $n } risco
       *[other] { $n } riscos
    }
people = { $n ->
        [0] ninguém
        [one] { $n } pessoa
       *[other] { $n } pessoas
    }

## Parts of a plan

kind-evaluation = avaliação
kind-business-case = caso de negócio
kind-approval = aprovações
kind-contract = contratação
kind-onboarding = implantação
kind-other = outras etapas
review-legal = jurídica
review-security = de segurança
review-procurement = de compras
field-goal = objetivo
field-go-live = entrada em operação
field-go-live-owner = responsável pela entrada em operação
field-close-date = data do contrato
field-title = título
field-owner = responsável
field-due = prazo
field-fixed-on = data fixa
field-days = duração
field-days-min = duração mínima
field-after = dependências
field-text = texto
field-measure = métrica
field-target = meta
field-contingency = contingência

## What would help when the time does not suffice, as it completes “you could …”

way-go-live = entrar em operação em { $date }
way-beside = fazer { $step } em paralelo com { $beside }
way-shorten = reduzir { $step } para { working-days }
way-any = adiar a entrada em operação ou encurtar etapas

## Findings: the required elements

d1 =
    .seller = Não é possível ler { $place }: o esperado era { $expected }, e lá está { $found }. Conta como vazio.
    .seller-do = Preencha { $place } de novo com { $expected }.
    .buyer = Não é possível ler { $place }: o esperado era { $expected }, e lá está { $found }. Conta como vazio.
    .buyer-do = Preencha { $place } de novo com { $expected }.
    .fired = { $found }
    .limit = { $expected }
d1-no-id =
    .seller = { $place } contém um item com a chave { $found }, que não é um id. Nada lê esse item.
    .seller-do = Exclua o item com qualquer cliente Yjs; qualquer um dos lados pode fazer isso.
    .buyer = { $place } contém um item com a chave { $found }, que não é um id. Nada lê esse item.
    .buyer-do = Exclua o item com qualquer cliente Yjs; qualquer um dos lados pode fazer isso.
    .fired = { $found }
    .limit = { $expected }
d1-rest =
    .seller =
        { $n ->
            [one] Há mais { $n } valor ilegível, que conta como vazio.
           *[other] Há mais { $n } valores ilegíveis, que contam como vazios.
        }
    .seller-do = Importe o plano de novo de um arquivo íntegro ou preencha esses campos de novo.
    .buyer =
        { $n ->
            [one] Há mais { $n } valor ilegível, que conta como vazio.
           *[other] Há mais { $n } valores ilegíveis, que contam como vazios.
        }
    .buyer-do = Importe o plano de novo de um arquivo íntegro ou preencha esses campos de novo.
    .fired = { $n ->
            [one] mais { $n } valor
           *[other] mais { $n } valores
        }
    .limit = 0
e1a =
    .seller = O objetivo está vazio: nada diz o que o comprador quer alcançar.
    .seller-do = Pergunte ao comprador o que deve ser verdade no dia da entrada em operação e deixe que ele mesmo escreva aqui.
    .buyer = O objetivo ainda não foi escrito.
    .buyer-do = Escreva com suas palavras o que você quer ter alcançado até a entrada em operação.
    .fired = 0 caracteres
    .limit = pelo menos 1
e1c-none =
    .seller = Não há data de entrada em operação; sem ela, nada pode ser planejado de trás para a frente.
    .seller-do = Pergunte ao comprador até quando precisa entrar em operação e o que determina esse dia; deixe que ele defina a data.
    .buyer = A data de entrada em operação ainda não foi definida.
    .buyer-do = Defina o dia em que você quer entrar em operação.
    .fired = sem data
    .limit = hoje ou depois
e1c-past =
    .seller = A entrada em operação estava prevista para { $date }, há { days }.
    .seller-do = Pergunte ao comprador qual é a nova data e o que mudou, antes de planejar qualquer outra coisa.
    .buyer = A data de entrada em operação, { $date }, já passou.
    .buyer-do = Defina o novo dia em que você quer entrar em operação ou informe que já entrou.
    .fired = há { days }
    .limit = hoje ou depois
e1c-owner =
    .seller =
        { $why ->
            [removed] A entrada em operação não tem responsável do lado do comprador: { $who } não está mais no plano.
            [left] A entrada em operação não tem responsável do lado do comprador: { $who } deixou a empresa.
            [seller] A entrada em operação não tem responsável do lado do comprador: { $who } não é do lado do comprador.
           *[nobody] A entrada em operação não tem responsável do lado do comprador.
        }
    .seller-do = Pergunte de quem é essa data do lado do comprador e indique essa pessoa como responsável.
    .buyer = A data de entrada em operação ainda não tem responsável do seu lado.
    .buyer-do = Indique a pessoa da sua empresa que responde por essa data.
    .fired = 0 responsáveis do lado do comprador
    .limit = 1
e2a-none =
    .seller = Não há etapas.
    .seller-do = Comece pela data de entrada em operação e pergunte de trás para a frente: o que precisa ter acontecido logo antes, e antes disso?
    .buyer = Ainda não há etapas.
    .buyer-do = Adicione o que precisa acontecer do seu lado antes da entrada em operação.
    .fired = 0 etapas
    .limit = pelo menos 3
e2a-few =
    .seller =
        { $n ->
            [one] Há só { steps }: isso é um lembrete, não um caminho até a entrada em operação.
           *[other] Há só { steps }: isso é um lembrete, não um caminho até a entrada em operação.
        }
    .seller-do = Pergunte ao comprador o que mais precisa acontecer do lado dele e adicionem juntos.
    .buyer =
        { $n ->
            [one] Por enquanto há { steps }.
           *[other] Por enquanto há { steps }.
        }
    .buyer-do = Adicione o que mais precisa acontecer do seu lado.
    .fired = { steps }
    .limit = pelo menos 3
e2a-route =
    .seller = Nenhuma etapa cobre { $kinds }.
    .seller-do =
        { $n ->
            [one] Pergunte ao comprador como ele trata { $kinds } e adicione uma etapa para isso.
           *[other] Pergunte ao comprador como ele trata { $kinds } e adicione uma etapa para cada item.
        }
    .buyer = Ainda não há etapa que cubra { $kinds }.
    .buyer-do =
        { $n ->
            [one] Adicione uma etapa para isso ou conte ao outro lado como sua empresa trata o assunto.
           *[other] Adicione uma etapa para cada item ou conte ao outro lado como sua empresa trata o assunto.
        }
    .fired = { $covered } de 5 partes cobertas
    .limit = 5
e2b =
    .seller =
        { $n ->
            [one] Sem duração e sem vínculo: { $loose } de { open-steps } ({ $steps }). Não dá para saber a folga.
           *[other] Sem duração e sem vínculo: { $loose } de { open-steps } ({ $steps }). Não dá para saber a folga.
        }
    .seller-do = Pergunte para cada uma: quantos dias úteis leva e o que precisa estar concluído antes?
    .buyer =
        { $n ->
            [one] Sem duração e sem etapa antes ou depois: { $loose } de { open-steps } ({ $steps }).
           *[other] Sem duração e sem etapa antes ou depois: { $loose } de { open-steps } ({ $steps }).
        }
    .buyer-do = Informe quantos dias úteis suas etapas levam e do que elas dependem.
    .fired = { $loose } de { open-steps }
    .limit = metade delas
e2c =
    .seller = Não há nada entre o contrato e a entrada em operação: este é um plano de fechamento, não um plano de entrada em operação.
    .seller-do = Pergunte ao comprador o que precisa acontecer entre a assinatura do contrato e o uso pela equipe, e adicione essas etapas.
    .buyer = Ainda não há etapa entre o contrato e a entrada em operação.
    .buyer-do = Adicione o que precisa acontecer depois do contrato até sua equipe começar a usar.
    .fired = 0 etapas depois do contrato
    .limit = pelo menos 1
e3a =
    .seller =
        { $n ->
            [one] { open-steps } sem o nome de uma pessoa: { $steps }.
           *[other] { open-steps } sem o nome de uma pessoa: { $steps }.
        }
    .seller-do = Pergunte para cada uma: quem exatamente faz isso? Escreva o nome da pessoa, não uma função ou equipe.
    .buyer =
        { $n ->
            [one] { open-steps } ainda sem o nome de uma pessoa: { $steps }.
           *[other] { open-steps } ainda sem o nome de uma pessoa: { $steps }.
        }
    .buyer-do = Indique a pessoa responsável por cada etapa do seu lado.
    .fired = { open-steps }
    .limit = 0
e3a-soon =
    .seller =
        { $n ->
            [one] { open-steps } com prazo nos próximos { limit-working-days }, sem o nome de uma pessoa: { $steps }.
           *[other] { open-steps } com prazo nos próximos { limit-working-days }, sem o nome de uma pessoa: { $steps }.
        }
    .seller-do = Pergunte para cada uma: quem exatamente faz isso? Escreva o nome da pessoa, não uma função ou equipe.
    .buyer =
        { $n ->
            [one] { open-steps } com prazo nos próximos { limit-working-days }, ainda sem o nome de uma pessoa: { $steps }.
           *[other] { open-steps } com prazo nos próximos { limit-working-days }, ainda sem o nome de uma pessoa: { $steps }.
        }
    .buyer-do = Indique a pessoa responsável por cada etapa do seu lado.
    .fired = { open-steps } com prazo nos próximos { limit-working-days }
    .limit = 0
e3b =
    .seller = Nenhuma etapa é do lado do comprador: esta é a sua lista de tarefas, não um plano conjunto.
    .seller-do = Pergunte ao comprador quais etapas só ele pode fazer e deixe que ele as assuma.
    .buyer = Nenhuma etapa tem ainda um responsável do seu lado.
    .buyer-do = Assuma as etapas que só o seu lado pode fazer.
    .fired = 0 de { steps }
    .limit = pelo menos 1
e4-none =
    .seller = Nenhuma pessoa do comprador está no plano.
    .seller-do = Adicione seu contato e perguntem juntos quem decide, quem paga, quem analisa e quem usa.
    .buyer = Ninguém do seu lado está no plano ainda.
    .buyer-do = Inclua você e os colegas que participam da decisão.
    .fired = 0 pessoas do comprador
    .limit = pelo menos 1
without-a-name =
    { $unnamed ->
        [0] { "" }
       *[other] { " " }Sem nome: { $gaps }.
    }
e4-few =
    .seller =
        { $n ->
            [0] Não há ninguém do lado do comprador com nome no plano; uma negociação deste porte precisa de { $limit } pessoas ou mais.{ without-a-name }
            [one] Do lado do comprador há só { people } com nome; uma negociação deste porte precisa de { $limit } pessoas ou mais.{ without-a-name }
           *[other] Do lado do comprador há só { people } com nome; uma negociação deste porte precisa de { $limit } pessoas ou mais.{ without-a-name }
        }
    .seller-do = Pergunte quem mais participa da decisão ou pode vetá-la, inclusive quem você ainda não conhece, e adicione essas pessoas pelo nome.
    .buyer =
        { $n ->
            [0] Ainda não há ninguém do seu lado com nome no plano.{ without-a-name }
            [one] Do seu lado há { people } com nome no plano.{ without-a-name }
           *[other] Do seu lado há { people } com nome no plano.{ without-a-name }
        }
    .buyer-do = Adicione os colegas que participam da decisão ou do trabalho.
    .fired = { people } com nome
    .limit = pelo menos { $limit }
e4-advised =
    .seller =
        { $n ->
            [0] Não há ninguém do lado do comprador com nome no plano; para uma negociação deste porte, o ideal são { $limit } pessoas.{ without-a-name }
            [one] Do lado do comprador há { people } com nome; para uma negociação deste porte, o ideal são { $limit }.{ without-a-name }
           *[other] Do lado do comprador há { people } com nome; para uma negociação deste porte, o ideal são { $limit }.{ without-a-name }
        }
    .seller-do = Pergunte quem mais participa da decisão ou pode vetá-la, inclusive quem você ainda não conhece, e adicione essas pessoas pelo nome.
    .buyer =
        { $n ->
            [0] Ainda não há ninguém do seu lado com nome no plano.{ without-a-name }
            [one] Do seu lado há { people } com nome no plano.{ without-a-name }
           *[other] Do seu lado há { people } com nome no plano.{ without-a-name }
        }
    .buyer-do = Adicione os colegas que participam da decisão ou do trabalho.
    .fired = { people } com nome
    .limit = pelo menos { $limit }
e4b-none =
    .seller = Não há responsável pelo orçamento: não se sabe quem, no plano, libera o dinheiro.
    .seller-do = Pergunte quem assina o contrato e de quem é o orçamento, e adicione essa pessoa, mesmo que vocês ainda não se conheçam.
    .buyer = O plano não diz quem libera o orçamento.
    .buyer-do = Adicione como responsável pelo orçamento a pessoa que decide sobre ele e assina o contrato.
    .fired = 0 responsáveis pelo orçamento
    .limit = 1
e4b-role =
    .seller = Não se sabe o nome de quem responde pelo orçamento: { $who } é uma função, não uma pessoa.
    .seller-do = Pergunte ao seu contato principal quem é e peça uma apresentação.
    .buyer = Ainda falta o nome de quem libera o orçamento ({ $who }).
    .buyer-do = Indique a pessoa que decide sobre o orçamento e assina o contrato.
    .fired = 0 responsáveis pelo orçamento com nome
    .limit = 1
e5-all =
    .seller = Jurídico, segurança e compras não estão na linha do tempo.
    .seller-do = Pergunte ao comprador como funcionam as análises { $reviews } e quanto tempo levam; adicione uma etapa para cada uma ou deixe o comprador marcar as que não são necessárias.
    .buyer = O plano ainda não diz se as análises { $reviews } são necessárias.
    .buyer-do = Adicione uma etapa para cada análise que sua empresa faz ou marque-a como não necessária.
    .fired = { $n } de 3 análises em aberto
    .limit = 0
e5 =
    .seller =
        { $n ->
            [one] Falta a análise { $reviews }: não há etapa, nem marcação de que não é necessária.
           *[other] Faltam as análises { $reviews }: não há etapa, nem marcação de que não são necessárias.
        }
    .seller-do =
        { $n ->
            [one] Pergunte ao comprador como funciona a análise { $reviews } e quanto tempo leva; adicione uma etapa para ela ou deixe o comprador marcá-la como não necessária.
           *[other] Pergunte ao comprador como funcionam as análises { $reviews } e quanto tempo levam; adicione uma etapa para cada uma ou deixe o comprador marcar as que não são necessárias.
        }
    .buyer =
        { $n ->
            [one] O plano ainda não diz se a análise { $reviews } é necessária.
           *[other] O plano ainda não diz se as análises { $reviews } são necessárias.
        }
    .buyer-do = Adicione uma etapa para cada análise que sua empresa faz ou marque-a como não necessária.
    .fired = { $n } de 3 análises em aberto
    .limit = 0
e6-none =
    .seller = Não há critérios de sucesso: nada diz quando o comprador terá tido sucesso.
    .seller-do = Pergunte ao comprador como vai saber, depois da entrada em operação, que valeu a pena; escreva com métrica e meta.
    .buyer = Ainda não há critérios de sucesso.
    .buyer-do = Escreva como você vai saber que valeu a pena: o que é medido e o valor que conta como sucesso.
    .fired = 0 critérios
    .limit = pelo menos 1
e6 =
    .seller =
        { $n ->
            [1] O critério de sucesso não tem métrica ou não tem meta: { $criteria }. Ninguém saberia dizer se foi atingido.
            [2] Nenhum dos 2 critérios de sucesso tem métrica e meta: { $criteria }. Ninguém saberia dizer se foram atingidos.
           *[other] Nenhum dos { $n } critérios de sucesso tem métrica e meta: { $criteria }. Ninguém saberia dizer se foram atingidos.
        }
    .seller-do = Pergunte ao comprador para cada um: que número você vai olhar e a partir de que valor considera bom?
    .buyer =
        { $n ->
            [1] O critério de sucesso ainda não tem métrica ou não tem meta: { $criteria }.
            [2] Nenhum dos 2 critérios de sucesso tem ainda métrica e meta: { $criteria }.
           *[other] Nenhum dos { $n } critérios de sucesso tem ainda métrica e meta: { $criteria }.
        }
    .buyer-do = Escreva para pelo menos um o que é medido e o valor que conta como sucesso.
    .fired = 0 de { $n } com métrica e meta
    .limit = pelo menos 1
lacks-contingency = sem contingência
lacks-owner = sem responsável
lacks-both = sem nenhum dos dois
e7-none =
    .seller = Nenhum risco foi registrado: ou ninguém procurou, ou ninguém ousou dizer.
    .seller-do = Pergunte ao comprador o que poderia impedir que isto aconteça no prazo e anote o que vocês farão juntos nesse caso.
    .buyer = Nenhum risco foi registrado ainda.
    .buyer-do = Escreva o que poderia impedir que isto aconteça no prazo e o que fazer nesse caso.
    .fired = 0 riscos
    .limit = pelo menos 1
e7-few =
    .seller = Só um risco foi registrado.
    .seller-do = Pergunte ao comprador o que mais atrasou o último projeto desse tipo na empresa dele.
    .buyer = Por enquanto há um risco registrado.
    .buyer-do = Adicione o que mais poderia causar atraso.
    .fired = 1 risco
    .limit = pelo menos 2
e7 =
    .seller =
        { $n ->
            [one] { risks } sem responsável ou sem contingência: { $risks }.
           *[other] { risks } sem responsável ou sem contingência: { $risks }.
        }
    .seller-do = Pergunte para cada um: quem acompanha e o que fazemos se acontecer?
    .buyer =
        { $n ->
            [one] { risks } sem responsável ou sem contingência: { $risks }.
           *[other] { risks } sem responsável ou sem contingência: { $risks }.
        }
    .buyer-do = Diga quem acompanha e o que é feito se acontecer.
    .fired = { risks } sem cobertura
    .limit = 0
e8-none =
    .seller = Não há próxima reunião no calendário.
    .seller-do = Combine a próxima reunião antes de desligar e registre o horário aqui.
    .buyer = A próxima reunião ainda não está marcada.
    .buyer-do = Sugira um horário para a próxima reunião.
    .fired = sem reunião
    .limit = uma no futuro
e8-past =
    .seller = A última reunião foi em { $date }; não há outra no calendário.
    .seller-do = Combine a próxima reunião antes de desligar e registre o horário aqui.
    .buyer = A última reunião foi em { $date }; a próxima ainda não está marcada.
    .buyer-do = Sugira um horário para a próxima reunião.
    .fired = última reunião em { $date }
    .limit = uma no futuro

## Findings: the time

k0 =
    .seller = Estas etapas dependem umas das outras em ciclo: { $steps }.
    .seller-do = Remova um dos vínculos entre elas.
    .buyer = Estas etapas dependem umas das outras em ciclo: { $steps }.
    .buyer-do = Remova um dos vínculos entre elas.
    .fired = { steps }
    .limit = 0 em ciclo
k0-left-out =
    .seller = Estas etapas dependem umas das outras em ciclo: { $steps }.
    .seller-do = Remova um dos vínculos entre elas; até lá, o cronograma ignora que { $step } depende de { $after }.
    .buyer = Estas etapas dependem umas das outras em ciclo: { $steps }.
    .buyer-do = Remova um dos vínculos entre elas; até lá, o cronograma ignora que { $step } depende de { $after }.
    .fired = { steps }
    .limit = 0 em ciclo
k1-due =
    .seller = O prazo de { $step } é { $due }: { working-days } depois do último dia possível ({ $latest }) para entrar em operação em { $planned }.
    .seller-do = Combine com o comprador { $latest } ou um dia anterior, ou uma entrada em operação mais tarde.
    .buyer = O prazo de { $step } é { $due }: { working-days } depois do último dia possível ({ $latest }) para entrar em operação em { $planned }.
    .buyer-do = Combinem { $latest } ou um dia anterior, ou uma entrada em operação mais tarde.
    .fired = { $slack } dias úteis de folga
    .limit = 0
k1 =
    .seller = { working-days } de atraso: o plano termina em { $projected }, e a entrada em operação está prevista para { $planned }.
    .seller-do = Mostre ao comprador a sequência de etapas e decidam juntos: { $ways }.
    .buyer = { working-days } de atraso: o plano termina em { $projected }, e a entrada em operação está prevista para { $planned }.
    .buyer-do = Decidam juntos o que fazer: { $ways }.
    .fired = { $slack } dias úteis de folga
    .limit = 0
spare-working-days = { $spare ->
        [one] { $spare } dia útil
       *[other] { $spare } dias úteis
    }
left-working-days = { $left ->
        [one] { $left } dia útil
       *[other] { $left } dias úteis
    }
k2 =
    .seller =
        { $spare ->
            [one] Até a entrada em operação há { left-working-days }, com só { spare-working-days } de folga.
           *[other] Até a entrada em operação há { left-working-days }, com só { spare-working-days } de folga.
        }
    .seller-do = Pergunte ao comprador qual etapa poderia começar antes, para que nenhuma atrase.
    .buyer =
        { $spare ->
            [one] Até a entrada em operação há { left-working-days }, com só { spare-working-days } de folga.
           *[other] Até a entrada em operação há { left-working-days }, com só { spare-working-days } de folga.
        }
    .buyer-do = Veja se uma das suas etapas pode começar antes.
    .fired = { spare-working-days } de { left-working-days }
    .limit = { $percent }%
and-more-should-have-started =
    { $more ->
        [0] { "" }
        [one] { " " }Mais { $more } etapa também já deveria ter começado.
       *[other] { " " }Mais { $more } etapas também já deveriam ter começado.
    }
k3 =
    .seller = { $step } deveria ter começado em { $date }, há { working-days }.{ and-more-should-have-started }
    .seller-do = Pergunte a quem responde pela etapa o que falta para começar nesta semana; se já começou, mude o status para “Em andamento”.
    .buyer = { $step } deveria ter começado em { $date }, há { working-days }.{ and-more-should-have-started }
    .buyer-do = Comece por ela ou diga em que dia começa; se já começou, mude o status para “Em andamento”.
    .fired = há { working-days }
    .limit = hoje ou depois
until-contract =
    { $when ->
        [past] a data do contrato passou há { working-days }
        [today] a data do contrato é hoje
       *[ahead] a data do contrato é daqui a { working-days }
    }
k4 =
    .seller = A análise { $review } não começou, e { until-contract }.
    .seller-do = Pergunte hoje quem conduz a análise { $review } do lado do comprador e o que falta para começar; senão, mude a data.
    .buyer = A análise { $review } não começou, e { until-contract }.
    .buyer-do = Comece a análise { $review } ou sugira uma data do contrato que deixe tempo para ela.
    .fired = { left-working-days }
    .limit = { limit-working-days }
k4-steps =
    .seller =
        { $n ->
            [one] A análise { $review } tem uma etapa que não começou ({ $steps }), e { until-contract }.
           *[other] A análise { $review } tem etapas que não começaram ({ $steps }), e { until-contract }.
        }
    .seller-do = Pergunte hoje quem conduz a análise { $review } do lado do comprador e o que falta para começar; senão, mude a data.
    .buyer =
        { $n ->
            [one] A análise { $review } tem uma etapa que não começou ({ $steps }), e { until-contract }.
           *[other] A análise { $review } tem etapas que não começaram ({ $steps }), e { until-contract }.
        }
    .buyer-do = Comece a análise { $review } ou sugira uma data do contrato que deixe tempo para ela.
    .fired = { left-working-days }
    .limit = { limit-working-days }
late-working-days-lack = { $late ->
        [one] falta { $late } dia útil
       *[other] faltam { $late } dias úteis
    }
k6 =
    .seller =
        { $spare ->
            [one] Com as durações mais curtas, há { spare-working-days } de folga; com as mais longas, { late-working-days-lack }. O resultado depende de { $steps }.
           *[other] Com as durações mais curtas, há { spare-working-days } de folga; com as mais longas, { late-working-days-lack }. O resultado depende de { $steps }.
        }
    .seller-do = Pergunte aos responsáveis por essas etapas quanto tempo elas levaram da última vez e reduza o intervalo.
    .buyer =
        { $spare ->
            [one] Com as durações mais curtas, há { spare-working-days } de folga; com as mais longas, { late-working-days-lack }. O resultado depende de { $steps }.
           *[other] Com as durações mais curtas, há { spare-working-days } de folga; com as mais longas, { late-working-days-lack }. O resultado depende de { $steps }.
        }
    .buyer-do = Informe quanto tempo essas etapas costumam levar na sua empresa.
    .fired = { $slack } a { $spare } dias úteis de folga
    .limit = 0
k9 =
    .seller =
        { $n ->
            [one] { open-steps } de quem já deixou a empresa: { $steps }.
           *[other] { open-steps } de quem já deixou a empresa: { $steps }.
        }
    .seller-do = Pergunte quem assumiu e o que essa pessoa sabe do plano.
    .buyer =
        { $n ->
            [one] { open-steps } de quem já deixou a empresa: { $steps }.
           *[other] { open-steps } de quem já deixou a empresa: { $steps }.
        }
    .buyer-do = Indique quem assumiu.
    .fired = { open-steps }
    .limit = 0

## Findings: dates that pass and move

step-due = { $step } (prazo: { $date })
l1 =
    .seller =
        { $n ->
            [one] { open-steps } com a data combinada vencida: { $steps }.
           *[other] { open-steps } com a data combinada vencida: { $steps }.
        }
    .seller-do = Pergunte o que está segurando cada uma e combinem juntos uma nova data, em vez de você mudá-la por conta própria.
    .buyer =
        { $n ->
            [one] { open-steps } com a data combinada vencida: { $steps }.
           *[other] { open-steps } com a data combinada vencida: { $steps }.
        }
    .buyer-do = Marque o que já foi concluído; para o resto, sugira uma nova data.
    .fired = { working-days } de atraso
    .limit = 0

## The timeline: what is said about a step. It completes the step's title, and stands alone with a capital letter.

a-step-without-a-title = uma etapa sem título
done = concluída
done-on = concluída em { $date }
could-be-done-on = poderia terminar em { $date }
could-be-done-by = poderia terminar até { $date }
should-have-started = deveria ter começado em { $date }, há { working-days }
has-to-start-today = precisa começar hoje (para terminar até { $date })
has-to-start = precisa começar até { $date }, em { working-days }
should-have-been-done = deveria ter terminado até { $date }, há { working-days }
has-to-be-done-today = precisa terminar hoje
has-to-be-done-today-since = em andamento desde { $since }, precisa terminar hoje
has-to-be-done = precisa terminar até { $date }, em { working-days }
has-to-be-done-since = em andamento desde { $since }, precisa terminar até { $date }, em { working-days }
brief-was-due = prazo era { $date }
brief-due = prazo { $date }
brief-done-on = concluída { $date }
brief-from = a partir de { $date }
brief-start-today = começar hoje
brief-start-ago = começar até { $date }, há { days }
brief-start = começar até { $date }
brief-finish-today = terminar hoje
brief-finish-ago = terminar até { $date }, há { days }
brief-finish = terminar até { $date }
was-due = o prazo era { $date }
was-due-ago = o prazo era { $date }, há { working-days }
due-too-early = prazo em { $date }, { working-days } antes de poder terminar
due-too-late = prazo em { $date }, { working-days } depois do que a entrada em operação exige
too-late-for = { working-days } de atraso para { $date }
due-on-a-day-off = prazo em { $date }, que não é dia útil
due-in-time = prazo em { $date }, em tempo
fixed-too-early = data fixa em { $date }, { working-days } antes de poder terminar
fixed = data fixa em { $date }
slack-late = { working-days } de atraso
slack-none = sem folga
slack-spare = { working-days } de folga
takes = { days }
takes-from-to = { $most ->
        [one] { $least }–{ $most } dia
       *[other] { $least }–{ $most } dias
    }

## The timeline: how the plan stands

every-step-is-done = Todas as etapas estão concluídas.
steps-too-long = As etapas terminam em { $date }, com { working-days } de atraso.
dates-too-late = Uma data passa { working-days } do que a entrada em operação permite.
steps-just-fit = As etapas cabem no limite: sem folga até a entrada em operação.
steps-to-spare = { working-days } de folga até a entrada em operação.
steps-with-the-shortest =
    { $n ->
        [one] Com as durações mais curtas: { $slack }. Depende de { $steps }.
       *[other] Com as durações mais curtas: { $slack }. Depende de { $steps }.
    }
step-when = { $step } { $when }.
hint-no-steps = Ainda não há etapas.
    .do = Adicione as etapas que levam à entrada em operação, cada uma com seus dias úteis.
hint-go-live = Ainda não há data de entrada em operação.
    .do = Defina a data, e cada etapa é calculada a partir dela, de trás para a frente. Até lá, as etapas ficam onde poderiam ser feitas a partir de hoje.
hint-no-durations = Nenhuma etapa em aberto diz quantos dias úteis leva.
    .do = Informe os dias úteis: até lá, elas contam como zero, e parece haver mais tempo do que há.
hint-durations =
    { $unknown ->
        [one] De { open-steps }, { $unknown } não diz quantos dias úteis leva.
       *[other] De { open-steps }, { $unknown } não dizem quantos dias úteis levam.
    }
    .do = Informe os dias úteis: até lá, elas contam como zero, e parece haver mais tempo do que há.
hint-circle = { $steps } dependem umas das outras em ciclo.
    .do = Remova um dos vínculos entre elas: o tracejado não entra no cálculo das datas.
fix-go-live = Entrar em operação em { $date }
fix-beside = Fazer { $step } enquanto { $beside } está em andamento
fix-shorten = Fazer { $step } em { working-days } em vez de { $was }
fix-effect = Resultado: { $slack }, tudo pronto em { $date }
fix-effect-but-a-pin = Resultado: { $slack }, tudo pronto em { $date }; uma data fixa segue com { working-days } de atraso

## The page: numbers of things

n-working-day = { $n ->
        [one] { $n } dia útil
       *[other] { $n } dias úteis
    }
n-week = { $n ->
        [one] { $n } semana
       *[other] { $n } semanas
    }
n-step = { $n ->
        [one] { $n } etapa
       *[other] { $n } etapas
    }
n-finding = { $n ->
        [one] { $n } apontamento
       *[other] { $n } apontamentos
    }
n-day = { $n ->
        [one] { $n } dia
       *[other] { $n } dias
    }
n-open-comment = { $n ->
        [one] { $n } comentário em aberto
       *[other] { $n } comentários em aberto
    }
n-entry = { $n ->
        [one] { $n } item
       *[other] { $n } itens
    }
n-waits = { $n ->
        [one] { $n } aguarda
       *[other] { $n } aguardam
    }
n-change = { $n ->
        [one] { $n } alteração
       *[other] { $n } alterações
    }
n-thing-is = { $n ->
        [one] falta { $n } item
       *[other] faltam { $n } itens
    }
n-other = { $n ->
        [one] mais { $n } pessoa
       *[other] mais { $n } pessoas
    }

## What the relay tells by frame 114

notice-proposed = { $who ->
        [buyer] Só o comprador pode mudar isto: o que você inseriu fica como sugestão para ele.
        [seller] Só o vendedor pode mudar isto: o que você inseriu fica como sugestão para ele.
       *[own] Um colega com endereço verificado definiu isto: o que você inseriu fica como sugestão para ele. Para que conte como seu, abra o plano por um link enviado ao seu e-mail.
    }
notice-set-aside = Outra pessoa definiu isto, e o que você inseriu não pode ficar como sugestão: o valor anterior voltou. O operador desta página guarda suas palavras e pode devolvê-las; aqui podem ser respondidas até { $proposals } sugestões de até 8.000 caracteres cada.
notice-lapsed = { $standing ->
        [amended] { n-change } pelo lado de { $name } desde o de acordo de { $name }: veja o que é diferente e dê o de acordo de novo.
       *[lapsed] O de acordo de { $name } está desatualizado: { n-change } desde então. Veja o que é diferente.
    }

## What the relay refuses by frame 112

refused-read-only = Este link permite ler o plano, não alterá-lo: peça um link que permita a quem compartilhou o plano.
refused-nullified = { $why ->
        [protected] Só o servidor escreve ali: esta edição foi desfeita.
        [gone] O lugar em que isto foi escrito não existe mais: esta edição foi desfeita.
        [silenced] Por um tempo, nada do que você escreve aqui é aceito: esta edição foi desfeita.
       *[other] O servidor não pode aceitar esta edição: ela foi desfeita.
    }
refused-behind = Os avisos sobre edições desfeitas não esperaram por esta conexão lenta: revise o que você escreveu por último.

## What the relay refuses: a message for each public code of its problems

problem-token-missing = Falta o link de acesso. Abra o plano de novo pelo portal.
problem-token-expired = O link expirou. Abra o plano de novo pelo portal ou peça um novo link.
problem-token-wrong = O link não é válido. Abra o plano de novo pelo portal ou peça um novo link.
problem-plan-began-anew = O plano foi excluído depois que este link foi criado. Peça um novo link.
problem-foreign-plan = Este link é de outro plano.
problem-origin = O servidor não permite que esta página use o plano. Abra-o pelo portal.
problem-scope = Este link não permite isso. Peça um link que permita a quem compartilhou o plano.
problem-admin-only = Só o portal pode fazer isso.
problem-link-token = Este endereço não abre arquivos. Abra o arquivo pelo plano.
problem-person-only = Só uma pessoa pode fazer isso, com um link próprio.
problem-other-side = Cada lado vê somente o seu próprio relatório.
problem-other-calendar = Cada lado mantém o seu próprio calendário.
problem-no-such-plan = Esse plano não existe. Pode ter sido excluído.
problem-no-such-address = { calls-versions }
problem-method = { calls-versions }
problem-not-built = { calls-versions }
problem-plan-exists = Já existe um plano com este nome.
problem-plan-id = Um plano não pode ter este nome.
problem-malformed-json = { calls-versions }
problem-unknown-field = { calls-versions }
problem-query = { calls-versions }
problem-address = { calls-versions }
problem-no-such-template = Esse modelo não existe.
problem-document = O que foi enviado não pode se tornar um plano.
problem-command-unreadable = { calls-versions }
problem-import = Não foi possível importar o arquivo. Verifique se é do tipo certo e se contém o que você espera.
problem-thresholds = Esses limites não existem.
problem-token-request = Não é possível criar esse link. Verifique o nome e o endereço.
problem-assurance = Para isso, seu endereço precisa ser verificado. Abra o plano por um link enviado ao seu e-mail ou pelo portal.
problem-invites-off = Os convites estão desativados aqui. Peça a quem compartilhou o plano que inclua seu colega.
problem-too-many-invites = Você atingiu o limite de convites por dia. Convide de novo amanhã.
problem-vouched = Seu nome é garantido por outra fonte. Ele é alterado no lugar de onde vem o seu link.
problem-attestation = Falta algo necessário ou há algo que não cabe aqui.
problem-terms-differ = O plano mudou nesse meio-tempo. Veja o que é diferente.
problem-incomplete = Falta no plano algo necessário para dar o de acordo.
problem-no-such-subject = Isso não está mais no plano.
problem-ledger-full = Este plano atingiu o limite de registros. Retire o que não vale mais ou continue em um novo plano.
problem-already-recorded = Você registrou o mesmo há pouco. Continua valendo.
problem-terms-too-large = Há texto demais no que receberia o seu de acordo. Encurte-o ou retire o que não é compromisso.
problem-declined = Esta pessoa recusou, e nada mudou desde então. Altere o plano ou aguarde a resposta dela.
problem-too-large = É grande demais. Escreva em partes menores ou exclua algo.
problem-too-many-entries = O plano atingiu o limite de itens de um tipo: pessoas, critérios, riscos, comentários, vínculos ou dias sem expediente. Remova alguns.
problem-too-many-steps = O plano atingiu o limite de etapas. Remova algumas ou comece um segundo plano.
problem-idempotency-key-reused = { calls-versions }
problem-too-many-idempotency-keys = Foram enviadas coisas demais em um dia. Tente de novo amanhã.
problem-idempotency-key = { calls-versions }
problem-host = { calls-versions }
problem-malformed = { calls-versions }
problem-frames = { calls-versions }
problem-foreign-id = Esta cópia do plano pertence a outra pessoa.
problem-epoch = O plano foi substituído no servidor.
problem-upgrade-required = { calls-versions }
problem-crowded = Há pessoas demais com o plano aberto. Tente de novo mais tarde.
problem-too-many-connections = Você está com o plano aberto em janelas demais. Feche uma.
problem-body-slow = { calls-busy }
problem-too-many-bodies = { calls-busy }
problem-bodies-full = { calls-busy }
problem-too-fast = { calls-busy }
problem-too-many-reads = { calls-busy }
problem-too-many-ids = O plano foi aberto em dispositivos demais em uma hora. Tente de novo mais tarde.
problem-restarting = { calls-busy }
problem-reloaded = { calls-busy }
problem-plan-restarting = { calls-failed }
problem-socket-failed = { calls-failed }
problem-plan-failing = No momento, não é possível abrir o plano. Tente de novo em um minuto; se continuar assim, avise quem administra esta página.
problem-silent = { calls-busy }
problem-store = { calls-failed }
problem-fault = { calls-failed }
problem-alike-ids = Esta cópia do plano não pode ser aceita.
problem-reserved-id = { problem-alike-ids }
problem-protected = Uma parte disso é exclusiva do servidor.
problem-foreign-work = Isso excluiria o que outra pessoa escreveu.
problem-misfit = { problem-alike-ids }
problem-nullified = Uma parte disso foi desfeita.
problem-gap = Falta algo que vem antes disso.
problem-cold = { calls-busy }
problem-unknown-entity = Isso não está no plano.
problem-removed = Isso foi removido do plano.
problem-unknown-path = Esse lugar não existe no plano.
problem-unsound-id = { calls-versions }
problem-id-taken = { calls-versions }
problem-out-of-range = O texto mudou nesse meio-tempo.
problem-splits-character = Isso cortaria um caractere ao meio.
problem-too-long = O texto é longo demais.
problem-control-character = O texto tem um caractere que não pode ser exibido.
problem-blank = Não pode ficar vazio.
problem-nameless = Uma pessoa precisa de um nome ou de um endereço.
problem-bad-email = Este não é um endereço de e-mail.
problem-self-link = Uma etapa não pode depender de si mesma.
problem-below-itself = Uma etapa não pode ficar abaixo de si mesma.
problem-too-many-days = Uma etapa não pode levar tantos dias.
problem-empty-range = O máximo de dias não pode ser menor que o mínimo.
problem-bad-minutes = Uma reunião não pode durar tanto.
problem-bad-weekdays = Uma semana precisa de pelo menos um dia útil.
problem-bad-date = Esse dia não existe.
problem-paused-too-long = Um plano não pode ficar pausado por tanto tempo.
problem-bad-time-zone = Esse fuso horário não existe.
problem-bad-proposal = Isso não pode ser sugerido aqui.
problem-no-proposal = Essa sugestão não existe mais.
problem-no-author = O servidor ainda não sabe quem você é. Tente de novo em instantes.
problem-too-many-commands = É coisa demais de uma vez.

## The session: why a fresh copy of the plan takes the place of the one that is there

session-other-epoch = O plano foi substituído no servidor.
session-forgetful = Este dispositivo perdeu uma parte do que tinha enviado.
session-superseded = Outra janela buscou uma cópia nova do plano.
session-not-taken = O servidor não aceitou uma edição. { $reason }
session-edit-too-large = O servidor não aceitou uma edição: ela é maior do que ele aceita de uma vez.
session-unwritable = Não é mais possível gravar na cópia deste dispositivo.
session-late = Este dispositivo só guardou uma parte do que você escreveu depois que ela foi enviada por outro caminho. Talvez já esteja no plano.
session-harmful = O servidor enviou algo que travaria esta página ({ $reason }). Isso foi bloqueado.
session-unsafe = O servidor enviou algo que travaria esta página ({ $reason }). Isso foi bloqueado. O que aparece é a cópia deste dispositivo, com tudo o que você escreveu.
session-gap = falta algo nele
session-gap-in-answer = falta algo no que foi pedido
session-fresh-copy-saved = { $because } Uma cópia nova está sendo buscada. Nada do que você escreveu se perdeu.
session-fresh-copy-unsaved = { $because } Uma cópia nova está sendo buscada. O que você escreveu e ainda não tinha sido salvo é inserido nela de novo, onde for possível; o resto fica guardado para você.
session-fresh-copy-refused = { $because } Uma cópia nova também foi recusada: recarregue a página.

## The session: tokens, the connection and the device

session-token-odd = Este link não é deste serviço: abra o plano de novo pelo portal.
session-token-of-another = O token é de outra pessoa: abra o plano de novo para ela.
session-token-gone = forneceu o que já expirou
session-token-same = O servidor recusou o link, e o portal forneceu o mesmo de novo.
session-token-refused = O link expirou ou não é válido: abra o plano de novo pelo portal.
session-no-token = O portal não forneceu um link ({ $reason }); nova tentativa em andamento.
session-origin = O servidor do plano não aceita páginas deste endereço; por isso, nada pode ser salvo aqui e não é possível dar o de acordo.
session-forbidden = Este link não permite abrir o plano.
session-no-plan = Esse plano não existe: pode ter sido excluído.
session-malformed = O servidor não entendeu esta página: recarregue-a.
session-too-large = O plano ou uma edição é maior do que o servidor aceita: desfaça a última edição grande e recarregue.
session-closed = O servidor encerrou a sessão.
session-left = O plano foi fechado.
session-nonsense = O servidor enviou algo ilegível ({ $reason }); reconectando.
session-hello = uma saudação do servidor
session-state-vector = um vetor de estado inválido
session-storage-damaged = Uma parte da cópia deste dispositivo foi danificada ou se perdeu. O que está no servidor é buscado de novo.
session-storage-silent = o armazenamento do navegador não responde
session-not-kept = As edições não são mais guardadas neste dispositivo ({ $reason }). Elas ficam nesta janela e são enviadas ao servidor; não a feche antes que sejam salvas lá.
session-without-storage = As edições ficam nesta janela e no servidor, não neste dispositivo: { $reason }.
session-storage-dropped = o navegador descartou a cópia deste dispositivo
session-in-memory = As edições não ficam neste dispositivo, só nesta janela e no servidor.

## A calendar file: what was left out of it

holidays-line = linha { $line }: { $what }
holidays-no-line = isto não é uma linha de calendário
holidays-kind = { $kind } não é um dia sem expediente
holidays-broken-off = o arquivo termina no meio de um evento; baixe-o de novo
holidays-no-calendar = este não é um arquivo de calendário: ele deveria começar com BEGIN:VCALENDAR
holidays-cancelled = “{ $label }” está cancelado
holidays-no-start = “{ $label }” não tem DTSTART
holidays-no-day = { $text } não é um dia: escreva DTSTART;VALUE=DATE:20261225
holidays-odd-part = { $what } de “{ $label }” não é conhecido; só os outros dias são aproveitados
holidays-rule = “{ $label }” se repete por { $rule }, que não é conhecido; só o primeiro dia é aproveitado
holidays-timed = “{ $label }” começa ou termina em um horário; só dias inteiros são aproveitados
holidays-odd-end = “{ $label }” termina em { $text }, que não é um dia
holidays-odd-duration = “{ $label }” dura { $text }; só dias inteiros são aproveitados
holidays-long = “{ $label }” leva { $days } dias: isso não é um feriado
holidays-more-lines = { $n ->
        [one] mais { $n } linha
       *[other] mais { $n } linhas
    }
holidays-far = { $n ->
        [one] { $n } dia antes de { $first } ou depois de { $second } ficou de fora
       *[other] { $n } dias antes de { $first } ou depois de { $second } ficaram de fora
    }
holidays-over = { $n } dias além dos primeiros { $limit } ficaram de fora

## Edits that did not happen

edit-loading = O plano ainda está carregando: tente de novo quando ele aparecer.
edit-read-only = Este plano está aberto somente para leitura: peça um link que permita editar.
command-unknown-entity = { $kin ->
        [steps] Esta etapa
        [people] Esta pessoa
        [criteria] Este critério
        [risks] Este risco
       *[comments] Este comentário
    } não está mais no plano.
command-removed = { $kin ->
        [steps] Esta etapa foi removida; restaure-a
        [people] Esta pessoa foi removida; restaure-a
        [criteria] Este critério foi removido; restaure-o
        [risks] Este risco foi removido; restaure-o
       *[comments] Este comentário foi removido; restaure-o
    } primeiro.
command-unknown-path = Esse lugar não existe no plano: { $place }
command-unsound-id = “{ $text }” não pode ser o id de um item.
command-id-taken = Outro item tem o id “{ $text }”.
command-out-of-range = O texto mudou nesse meio-tempo; digite de novo.
command-splits-character = A edição começa ou termina no meio de um caractere; digite de novo.
command-too-long = Este texto tem { $n } caracteres; reduza para no máximo { $limit }.
command-control-character = Este texto contém um caractere de controle ({ $text }); retire-o.
command-blank = Isso não mostraria nada; escreva algo que possa ser lido.
command-nameless = Sem nome não há pessoa; dê um nome ou um endereço.
command-bad-email = Este não é um endereço simples, como ana@example.com.
command-self-link = Uma etapa não pode depender de si mesma; escolha outra.
command-below-itself = Um item não pode vir depois de si mesmo; escolha outro.
command-too-many-days = { $days } dias úteis são demais; use de 0 a { $limit }.
command-empty-range = No mínimo { $least } e no máximo { $most } dias úteis não formam um intervalo; defina primeiro o número maior.
command-bad-minutes = { $n } minutos não são duração de reunião; use de 1 a 1440.
command-bad-weekdays = Estes não são dias úteis; escolha pelo menos um dia da semana.
command-bad-date = { $text } está fora do intervalo; use uma data entre os anos 1900 e 2999.
command-paused-too-long = Um plano pode ficar pausado por no máximo { $limit } dias; escolha uma data até { $text }.
command-bad-time-zone = “{ $text }” não é um fuso horário; use um nome como Europe/Vienna.
command-too-many-steps = Um plano comporta no máximo { $limit } etapas; remova uma primeiro.
command-bad-proposal = Isso não pode ser sugerido para { $place }.
command-no-proposal = Esta sugestão não existe mais.
command-no-author = Ninguém consta como autor da sugestão.
command-too-many-entries =
    { $what ->
        [steps-ever] Um plano guarda no máximo { $limit } etapas, incluídas as removidas; comece um segundo plano.
        [people-ever] Um plano guarda no máximo { $limit } pessoas, incluídas as removidas; comece um segundo plano.
        [criteria-ever] Um plano guarda no máximo { $limit } critérios, incluídos os removidos; comece um segundo plano.
        [risks-ever] Um plano guarda no máximo { $limit } riscos, incluídos os removidos; comece um segundo plano.
        [comments-ever] Um plano guarda no máximo { $limit } comentários, incluídos os removidos; comece um segundo plano.
        [people] Um plano comporta no máximo { $limit } pessoas; remova uma primeiro.
        [criteria] Um plano comporta no máximo { $limit } critérios; remova um primeiro.
        [risks] Um plano comporta no máximo { $limit } riscos; remova um primeiro.
        [comments] Um plano comporta no máximo { $limit } comentários; remova um primeiro.
        [links] Um plano comporta no máximo { $limit } vínculos entre etapas; remova um primeiro.
       *[holidays] Um plano comporta no máximo { $limit } dias sem expediente; remova um primeiro.
    }
command-too-many-commands = { $n } edições de uma vez são demais; são aceitas no máximo { $limit }.

## Values of a document that cannot be read: what should stand there, and what does

expected-text = um texto
expected-date = uma data no formato AAAA-MM-DD
expected-instant = um instante como 2026-11-23T09:30:00Z
expected-flag = true ou false
expected-object = um objeto
expected-person = o id de uma pessoa deste plano
expected-step = o id de uma etapa deste plano
expected-other-step = uma etapa diferente dela mesma
expected-id = um id de 1 a 64 caracteres, sem /, # e caracteres de controle
expected-schema = 1
expected-profile = smb, mid ou ent
expected-weekdays = dias da semana de 1 (segunda-feira) a 7, pelo menos um
expected-holiday-key = uma chave como buyer/2026-12-25
expected-minutes = minutos inteiros de 1 a 1440
expected-proposal-key = uma chave como PATH#SUB
expected-proposal-value = um valor para um lugar que pode ser definido
expected-side = buyer ou seller
expected-role = economic-buyer, champion, technical, legal, security, procurement, sponsor, user ou other
expected-working-days = dias úteis inteiros de 0 a 999
expected-fewer-days = no máximo os dias da etapa
expected-step-kind = evaluation, business-case, approval, contract, onboarding ou other
expected-review = legal, security ou procurement
expected-step-status = open, doing, blocked, done ou dropped
expected-link-basis = assumed ou confirmed
expected-criterion-status = proposed, agreed, met ou missed
expected-level = low, mid ou high
expected-risk-status = open, watched, happened ou closed
expected-place = um lugar do plano como steps/ID/due
expected-removal = { "{" }at: um instante{ "}" } ou nada
found-list = uma lista
found-object = um objeto

## The page: deal

deal-what-is-shown = O que aparece
deal-the-server-is-working-it = O servidor está calculando.
deal-this-needs-the-connection-it = Isto precisa de conexão: baseia-se no registro, que fica no servidor.
deal-nothing-is-open = Nada em aberto.
deal-nothing-speaks-against-it = Nada indica o contrário.
deal-show-fewer = Mostrar menos
deal-show-all = Mostrar os { $findings }
deal-why = Por quê
deal-step-without-a-title = Etapa sem título
deal-no-agreed-date-has-moved = Nenhuma data combinada mudou.
deal-dates-that-moved = Datas que mudaram
deal-the-record-could-not-be = Não foi possível ler o registro agora.
deal-try-again = Tentar de novo
deal-reading-the-record = Lendo o registro…
deal-the-record-needs-the-connection = O registro precisa de conexão.
deal-back-again = voltou
deal-as-a-table = Como tabela
deal-date-of = Data de
deal-moved-on = Mudou em
deal-by-2 = Por
deal-from = De
deal-to = Para
deal-working-days = Dias úteis
deal-dates-that-moved-as-a = Datas que mudaram, como tabela
deal-no-working-day = nenhum dia útil
deal-changes-by-week = Alterações por semana
deal-nobody-has-changed-anything-since = Ninguém alterou nada desde a criação do plano.
deal-this-week = esta semana
deal-week-of = Semana de
deal-buyer = Comprador
deal-seller = Vendedor
deal-changes-by-week-as-a = Alterações por semana, como tabela
deal-who-opened-it = Acessos
deal-since = Desde { $day }
deal-fired-limit = { $fired }, limite: { $limit }
deal-more-places = e mais { $n }
deal-moved-by = movida { $n ->
        [1] uma vez
        [2] duas vezes
       *[other] { $n } vezes
    } por { $names }
deal-moved-by-more = movida { $n ->
        [1] uma vez
        [2] duas vezes
       *[other] { $n } vezes
    } por { $names } e mais { $more }
deal-slip = { $from } → { $to }, { $movers }
deal-legend-moved = movida pelo { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
deal-legend-by = pelo { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
deal-weeks-sum = { $buyer } pelo comprador, { $seller } pelo vendedor em { n-week }.
deal-week-of-day = Semana de { $day }

## The page: coach

coach-title = Notas privadas
coach-private = Só { $company } vê isto. Feche antes de compartilhar a tela.
coach-private-page = Só { $company } vê isto.
coach-close = Fechar as notas privadas
coach-to-the-plan = Abrir o plano
coach-closed = Notas privadas fechadas: { $names } { $n ->
        [one] está
       *[other] estão
    } aqui.
coach-somebody = alguém da outra empresa
coach-open-again = Abrir de novo
coach-no = Em { $day }, { $name } disse não.
coach-no-because = Em { $day }, { $name } disse não: “{ $note }”.
coach-no-somebody = { $company } disse não.
coach-incomplete = Ainda incompleto. Falta: { $names }.
coach-seller-sided = Até agora, é sobretudo de { $seller }: { $buyer } definiu { $held } de { $of ->
        [one] { $of } data própria.
       *[other] { $of } datas próprias.
    }
coach-no-step = Até agora, é sobretudo de { $seller }: nenhuma etapa é de { $buyer }.
coach-unsigned-draft = Completo, e o de acordo ainda não foi pedido a ninguém.
coach-unsigned-asked = Completo; o de acordo foi pedido e ainda não veio.
coach-unsigned-ignored = Completo; pedido duas vezes, aberto e sem resposta.
coach-lapsed = De acordo de { $name } em { $day }; desde então, { $n ->
        [one] { $n } item mudou.
       *[other] { $n } itens mudaram.
    }
coach-lapsed-somehow = Tem o de acordo, mas mudou desde então.
coach-lead-stale = Parado
coach-lead-slipping = Atrasando
coach-lead-at-risk = Em risco
coach-lead-why = { $lead }: { $why }
coach-mutual = O plano é tanto de { $buyer } quanto de { $seller }: com o de acordo, vigente e em dia.
coach-next = Próximo passo:
coach-next-by = Próximo passo, até { $day }:
coach-turn-own = Sua vez
coach-turn = Vez de { $company }
coach-go-through-dates = repassar com { $name } { $n ->
        [one] a data em aberto
       *[other] as { $n } datas em aberto
    }.
coach-call = Ligue para { $name }. Entenda o motivo; depois mude o plano ou encerre a negociação.
coach-message = { $name }, um ponto sobre o nosso plano: { $what }
coach-ask = Pergunte
coach-ask-on-the-call = Pergunte na próxima conversa
coach-ask-budget = Quem aprova o orçamento de { $company }?
coach-ask-budget-suggested = Quem aprova o orçamento? Você sugeriu { $name }; ninguém de { $company } confirmou.
coach-ask-legal = Quanto tempo leva o jurídico? { $n ->
        [one] { $n } dia é uma estimativa sua.
       *[other] { $n } dias é uma estimativa sua.
    }
coach-ask-days = Quanto tempo leva { $step }? { $n ->
        [one] { $n } dia é uma estimativa sua.
       *[other] { $n } dias é uma estimativa sua.
    }
coach-ask-hardest = { $name } aceitou todas as { $n } datas como você escreveu. Qual é a mais difícil de cumprir?
coach-ask-goal = O que deve ser diferente depois da entrada em operação? Até agora, o objetivo está nas suas palavras.
coach-ask-moved = Por que a data mudou? Nenhum motivo foi anotado.
coach-ask-risk = O que é mais provável que atrapalhe?
coach-ask-criteria = Como o cliente vai avaliar se deu certo?
coach-ask-meeting = Quando conversamos de novo?
coach-no-which = É o objetivo, a data ou o dinheiro?
coach-no-instead = O que { $company } vai fazer em vez disso, e até quando?
coach-no-who-else = Quem mais participou da decisão?
coach-ask-again = O de acordo pode ser pedido de novo quando o plano mudar ou { $name } voltar.
coach-forecast = Previsão: { $grade }.
coach-for-commit = Para “Compromisso”:
coach-term-holds = Sim:
coach-term-open = Ainda não:
coach-term-signed = De acordo dado e ainda vigente
coach-term-may-bind = Quem deu o de acordo pode comprometer { $company }
coach-term-may-bind-who = Quem deu o de acordo pode comprometer { $company } ({ $name })
coach-term-may-bind-if = Quem deu o de acordo pode comprometer { $company } ({ $name }, se { $company } confirmar)
coach-term-dates = As datas de { $company } são próprias: { $held } de { $of }
coach-term-dates-needs = As datas de { $company } são próprias: { $held } de { $of }, precisa de { $limit }
coach-term-dates-none = As datas de { $company } são próprias: não há nenhuma
coach-term-slipping = Nenhuma data está atrasando
coach-term-paper = Análises já iniciadas ou que ainda não precisam começar
coach-term-buffer = Folga { $n }
coach-term-buffer-short = Folga: { $n ->
        [one] falta { $n } dia útil
       *[other] faltam { $n } dias úteis
    }
coach-term-buffer-unknown = Folga: não se sabe ainda
coach-term-checkin = Acompanhamento nos últimos { $limit } dias: { $n ->
        [0] hoje
        [one] há { $n } dia
       *[other] há { $n } dias
    }
coach-term-checkin-none = Acompanhamento nos últimos { $limit } dias: nenhum ainda
coach-term-alive = Não está parado e tem no máximo um outro ponto sério: { $n }
coach-dates = Contrato e entrada em operação
coach-contract = Contrato
coach-go-live = Entrada em operação
coach-crm = Fechamento no CRM { $day }
coach-planned = Plano { $day }
coach-signed = De acordo { $day }
coach-supported = Data sustentada: { $day }
coach-supported-range = Data sustentada: { $from } a { $to }
coach-not-before = Data sustentada: não antes de { $day }
coach-not-before-why = Data sustentada: não antes de { $day }; de { $of ->
        [one] { $of } etapa
       *[other] { $of } etapas
    } de { $company }, { $sellers } ainda com estimativa sua
coach-gap-later = { n-working-day } depois do CRM
coach-gap-earlier = { n-working-day } antes do CRM
coach-gap-none = no mesmo dia do CRM
coach-evidence = Evidências
coach-evidence-what = motivos, de acordo, acompanhamentos, datas que mudaram, acessos
coach-signatures = Quem deu o de acordo
coach-signed-by = { $name }, { $day }
coach-signed-changed = { $n ->
        [one] { $n } alteração desde então
       *[other] { $n } alterações desde então
    }
coach-checkins = Acompanhamentos com os dois lados
coach-no-checkin = Nenhum ainda.

## The page: timeline

timeline-zoom-out = Reduzir
timeline-zoom-out-2 = Reduzir (−)
timeline-zoom-in = Ampliar
timeline-zoom-in-2 = Ampliar (+)
timeline-table = Tabela
timeline-timeline = Linha do tempo
timeline-step-on-the-timeline = Etapa na linha do tempo
timeline-set-go-live = Definir a entrada em operação
timeline-timeline-arrow-keys-go-from = Linha do tempo, { $rows }. As setas vão de etapa em etapa; Alt e uma seta movem a data combinada em um dia útil; L vincula; Enter abre. A tabela a seguir diz o mesmo.
timeline-cancel = Cancelar
timeline-waits-in-a-circle = depende em ciclo
timeline-do-this = Fazer isto
timeline-what-would-fix-it = O que resolveria
timeline-enter-links-escape-cancels = { $row }. Enter vincula, Esc cancela.
timeline-this-plan-can-only-be = Este plano só pode ser lido.
timeline-is-done = { $title }: concluída.
timeline-this-step = esta etapa
timeline-linking-from-go-to-the = Vinculando a partir de { $say }. Vá até a etapa que depende dela e tecle Enter; Esc cancela.
timeline-a-step-without-a-title = uma etapa sem título
timeline-a-step-cannot-wait-for = Uma etapa não pode depender de si mesma. Vinculação encerrada.
timeline-no-longer-waits = { $step } não espera mais por { $before }.
timeline-cancelled = Cancelado.
timeline-fixed = { $fix }. { $effect }.
timeline-moved = { $step }: { $words }.
timeline-working-days-to-go-live = dias úteis até a entrada em operação
timeline-no-owner-yet = Sem responsável ainda
timeline-waits-for = { $step } espera por { $before }.
timeline-waits-for-in-circle = { $step } espera por { $before }. Agora uma espera pela outra, em círculo.
timeline-when-go-live-needs-it = Sem prazo: quando a entrada em operação exige
timeline-link-that-was-assumed = Vínculo presumido
timeline-too-late-by = Atraso de
timeline-takes-no-days = Não leva dias
timeline-fixed-day = Data fixa
timeline-signs = Legenda
timeline-which-step-waits = Qual etapa depende de “{ $step }”? Escolha e tecle Enter; Esc cancela.

## The page: table

table-on-the-driving-chain = no caminho crítico
table-in-a-circle-of-links = em um ciclo de vínculos
table-no-go-live-date-is = Não há data de entrada em operação.
table-step = Etapa
table-by-nothing = Sem grupos
table-company = Empresa
table-days = Dias
table-start-by = Início máximo
table-latest-finish = Término máximo
table-status = Status
table-review = Análise
table-at-the-latest = Mais tarde possível
table-slack = Folga
table-in-words = Em palavras
table-takes = Leva
table-at-the-earliest = Mais cedo possível
table-waits-for = Depende de
table-side = Empresa
table-caption = As etapas com suas datas, como na linha do tempo.

## The page: details

details-close = Fechar

## The page: chart

chart-go-live = Entrada em operação { $at }
chart-ready = Pronto { $at }
chart-contract = Contrato { $at }
chart-then = Depois { $at }
chart-drag-to-the-step-that = Arraste até a etapa que depende desta

## The page: meeting

meeting-the-meeting = a reunião
meeting-at-minutes = { $at }, { $n } min
meeting-over = { $meeting }, já passou
meeting-join = Entrar
meeting-set-the-next-one = Marcar a próxima
meeting-no-meeting-set = Nenhuma reunião marcada.
meeting-in-your-own-time-zone = No seu fuso horário, { $zone }.
meeting-what-for = Assunto
meeting-go-through-the-plan = Repassar o plano
meeting-where-to-join = Onde entrar
meeting-next-meeting = Próxima reunião

## The page: risks

risks-no-risks-named-yet = Nenhum risco registrado ainda.
risks-add = Adicionar um risco
risks-risks = Riscos
risks-the-risk = o risco
risks-what-could-happen = O que poderia acontecer?
risks-what-is-done-if-it = O que é feito se acontecer
risks-what-do-we-do = o que fazemos?
risks-not-said = Não informado
risks-watched-by = Responsável
risks-who-watches-it = Quem acompanha?
risks-this-risk = este risco
risks-of-this-risk = deste risco
risks-if-so = Se acontecer

## The page: criteria

criteria-no-criteria-yet = Nenhum critério ainda.
criteria-add = Adicionar um critério
criteria-success-criteria = Critérios de sucesso
criteria-the-criterion = o critério
criteria-success-criterion = Critério de sucesso
criteria-what-will-be-true-when = O que será verdade quando isto der certo?
criteria-measured-by = Métrica
criteria-what-is-counted = O que é contado?
criteria-finish-line = Meta
criteria-from-which-number-on = A partir de que número?
criteria-judged-by = Quem decide
criteria-who-decides = Quem decide?
criteria-this-criterion = este critério
criteria-of-this-criterion = deste critério

## The page: paper

paper-paper-process = Jurídico, segurança e compras
paper-review = Análise: { $review }
paper-plan-a-step = Planejar uma etapa
paper-done = Concluída: { $title }

## The page: people

people-people = Pessoas
people-add-somebody = Adicionar alguém
people-who-decides-on-the-buyers = Quem decide do lado do comprador?
people-who-is-there-for-the = Quem está do lado do vendedor?
people-nobody-named-yet = Ninguém indicado ainda.
people-no-name-yet = Sem nome ainda
people-has-left = deixou a empresa
people-first-and-last-name = Nome e sobrenome
people-new-name = Nome
people-add = Adicionar
people-part-in-the-decision = Papel
people-job-title = Cargo
people-both-sides-have-met = Os dois lados já se conhecem
people-has-left-2 = Deixou a empresa
people-the-person = a pessoa
people-remove = Remover
people-not-met-yet = ainda não se conhecem
people-part-suggested = { $part } ({ $by })
people-joined = já entrou, ainda sem papel
people-add-name = Adicionar { $name } ao plano

## The page: header

header-title-of-the-plan = Título do plano
header-name-this-plan = Dê um nome a este plano
header-the-goal = o objetivo
header-goal-in-the-buyers-words = Objetivo, nas palavras do comprador
header-what-does-the-buyer-want = O que deve ser diferente depois da entrada em operação?
header-goal = Objetivo
header-no-go-live-date-yet = Sem data de entrada em operação
header-nothing-to-spare = Sem folga
header-to-spare = { $days ->
        [one] { $days } dia útil de folga
       *[other] { $days } dias úteis de folga
    }
header-every-step-is-done = Todas as etapas estão concluídas
header-no-steps-yet = Ainda não há etapas
header-elements-in-place = As { $n } partes do plano estão prontas
header-elements-missing = { $n } de 8 partes do plano por preencher
header-elements-need-work = { $n } de 8 partes do plano por melhorar
header-go-live-is-today = Hoje é a entrada em operação
header-contract-by = Contrato até { $closedate }
header-paused-by-the-buyer-until = Pausado pelo comprador até { $pauseduntil }
header-the-day-on-which-the = O dia em que o comprador entra em operação. Tudo é contado de trás para a frente a partir dele.
header-whose-date-it-is = Responsável pela entrada em operação
header-who-stands-for-it = Escolha uma pessoa
header-the-day-on-which-both = O dia até o qual os dois lados querem ter assinado o contrato.
header-paused-until = Pausado até
header-the-buyer-may-pause-the = O comprador pode pausar o plano por até 90 dias.
header-change-dates = Alterar datas
header-the-go-live-date = a data de entrada em operação
header-late = { $late } de atraso
header-late-now = atrasada
header-without-go-live = Sem ela, nada pode ser planejado de trás para a frente.
header-days-to-go-live = { $figure } { $n ->
        [one] dia útil
       *[other] dias úteis
    } até a entrada em operação
header-days-since-go-live = { $figure } { $n ->
        [one] dia útil
       *[other] dias úteis
    } desde a entrada em operação
header-steps-too-long = As etapas passam { n-working-day } desse dia
header-add-the-first-step = Adicione a primeira abaixo.
header-turn-of-nobody = A próxima etapa não tem responsável
header-nothing-is-missing = Não falta nada.
header-go-live-owner = Responsável pela entrada em operação: { $name }
header-go-live-owner-suggested = Responsável pela entrada em operação: { $name } ({ $suggested })

## The page: steps

steps-your-next-steps = Suas próximas etapas
steps-next-on-the-buyers-side = A seguir, do lado do comprador
steps-next-on-the-sellers-side = A seguir, do lado do vendedor
steps-every-step-is-done = Todas as etapas estão concluídas.
steps-nothing-waits-for-you-no = Nada espera por você: nenhuma etapa em aberto tem responsável do seu lado.
steps-show-all = Mostrar todas as { $all }
steps-next-steps = Próximas etapas
steps-whole-plan = Plano completo
steps-another-step = outra etapa
steps-of-done = { $done } de { $steps } concluídas
steps-not-in-the-plan-yet = Ainda não está no plano:
steps-begin-with = Comece por
steps-the-plan = O plano

## The page: step

step-step-without-a-title = etapa sem título
step-title-of-the-step = Título da etapa
step-what-is-to-be-done = O que deve ser feito?
step-waits-for-another-step = Depende de outra etapa.
step-toggle = { $status ->
        [open] { $step }: em aberto
        [doing] { $step }: em andamento
        [blocked] { $step }: bloqueada
        [done] { $step }: concluída
       *[dropped] { $step }: cancelada
    }
step-toggle-waiting = { $status ->
        [open] { $step }: em aberto, espera outra etapa
        [doing] { $step }: em andamento, espera outra etapa
        [blocked] { $step }: bloqueada, espera outra etapa
        [done] { $step }: concluída, espera outra etapa
       *[dropped] { $step }: cancelada, espera outra etapa
    }
step-dropped = cancelada
step-link-suggested = { $step } (sugestão)
step-do-not-wait = Não esperar por { $step }
step-moved-up = { $title }: movida para cima.
step-moved-down = { $title }: movida para baixo.
step-moved-to = { $title }: movida para { $kind }.
step-waits-for = espera por { $step }
step-who-owns-this = Quem é responsável?
step-working-days-it-takes = Dias úteis que leva
step-click-when-it-is-done = { $status }. Clique quando estiver concluída
step-no-date = sem data
step-days-short = { $days } d
step-days-short-range = { $least }–{ $days } d
step-due-hint = O dia até o qual deve ser feita.
step-due-set-by = { $side ->
        [buyer] Definido pelo comprador.
       *[seller] Definido pelo vendedor.
    }
step-due-suggested = Sugerido: ninguém definiu nem confirmou ainda.
step-how-long-it-takes = Quanto tempo leva.
step-at-the-least = No mínimo
step-when-it-goes-well = Quando tudo corre bem.
step-who-is-accountable = Quem responde por ela?
step-whom-to-ask = A quem perguntar?
step-the-only-day-it-can = O único dia em que pode terminar, como a data de uma reunião de conselho.
step-part-of-the-route = Fase
step-paper-review = Análise
step-notes-of-the-step = Notas da etapa
step-anything-else-worth-knowing = O que mais vale saber
step-move-up = Mover para cima
step-move-down = Mover para baixo
step-remove-step = Remover etapa
step-status = Status
step-notes = Notas
step-comments = Comentários
step-working-days-too-late = { $slack ->
        [one] { $slack } dia útil de atraso
       *[other] { $slack } dias úteis de atraso
    }
step-nothing-to-spare = sem folga
step-working-days-to-spare = { $slack ->
        [one] { $slack } dia útil de folga
       *[other] { $slack } dias úteis de folga
    }
step-let-this-step-wait-for = Fazer esta etapa depender de outra
step-add-a-step-it-waits = Adicionar dependência…
step-no-other-step = Nenhuma outra etapa
step-then = Depois
step-a-step-that-is-not = Uma etapa que não está no plano
step-confirm = Confirmar
step-the-step = a etapa
step-was-due = O prazo era { $day }; em dias úteis
step-due-on = Prazo { $day }
step-today = hoje
step-go-live-needs-it = Sem data combinada. Para a entrada em operação, até { $day }
step-by = até { $day }
step-needed = Para a entrada em operação: precisa terminar até { $finish }, { $spare }.
step-needed-from = Para a entrada em operação: precisa começar até { $start } e terminar até { $finish }, { $spare }.
step-needed-late = Para a entrada em operação: deveria ter começado até { $start } e terminar até { $finish }, { $spare }.

## The page: ladder. How far a value is: suggested, set or signed

ladder-noted-for = anotado para { $name }
ladder-suggested = sugerido por { $name }
ladder-suggested-guest = sugerido por { $name } (visitante)
ladder-set = definido por { $name }
ladder-set-on = Definido por { $name } em { $day }
ladder-signed = de acordo de { $name }
ladder-signed-on = De acordo de { $name } em { $day }
ladder-signed-before = com o de acordo: { $value }
company-own = sua empresa
company-other = outra empresa

## The page: the views of the plan

views-list = Lista
list-step = Etapa: { $step }
list-nobody = Sem responsável ainda
list-not-said = não informado
list-details-of = Detalhes de { $step }
list-select = Selecionar { $step }
list-open-comments = { $n ->
        [one] { $n } comentário em aberto
       *[other] { $n } comentários em aberto
    }
list-days-of = Dias úteis de { $step }: { $days }
list-days = Dias
list-buffer = Folga
list-buffer-of = { $days ->
        [one] { $days } dia útil de folga
       *[other] { $days } dias úteis de folga
    }
list-add-a-step = Adicionar etapa
list-done = { $n ->
        [one] { $n } concluída
       *[other] { $n } concluídas
    }
list-tally = { $done } de { $n }
list-late = { $n ->
        [one] { $n } atrasada
       *[other] { $n } atrasadas
    }
list-must-start = precisa começar até { $day }
list-by-day = até { $day }
list-must-be-done = precisa terminar até { $day }
list-filters = Quais etapas aparecem
list-filter-all = Todas
list-filter-mine = Minhas
list-filter-late = Atrasadas
list-filter-waiting = Aguardando { $company }
list-search = Pesquisar
list-group = Agrupar por
list-by-phase = Por fase
list-by-owner = Por responsável
list-shown = { $n ->
        [one] Mostrando { $n } etapa.
       *[other] Mostrando { $n } etapas.
    }
list-nothing-passes = Nenhuma etapa corresponde.
list-show-all = Mostrar todas as etapas
list-selected = { $n ->
        [one] { $n } selecionada
       *[other] { $n } selecionadas
    }
list-set-owner = Responsável
list-move-by = Mover em
list-move-by-days = Dias úteis para mover as datas; negativo é mais cedo
list-move-days = dias
list-set-phase = Fase das etapas selecionadas
list-phase = Fase
list-clear-selection = Limpar a seleção
list-no-dates = Nenhuma das etapas selecionadas tem data para mover.
list-changed = { $n ->
        [one] { $n } etapa alterada.
       *[other] { $n } etapas alteradas.
    }
list-date-moved = { $step }: data movida para { $day }
list-date-taken = { $step }: agora sem data.
calendar-due-date-of = Prazo de { $step }
calendar-choose = Escolha um dia.
calendar-keeps = { $date }: a entrada em operação mantém { $days ->
        [one] { $days } dia útil
       *[other] { $days } dias úteis
    } de folga
calendar-keeps-nothing = { $date }: a entrada em operação fica sem folga
calendar-too-late = { $date }: { $days ->
        [one] { $days } dia útil
       *[other] { $days } dias úteis
    } de atraso para { $goLive }
calendar-day-less = −1 dia
calendar-day-more = +1 dia
calendar-week-more = +1 semana
calendar-no-date = Sem data
calendar-day-off = (sem expediente)
calendar-day-off-named = (sem expediente: { $names })
calendar-month-before = Mês anterior
calendar-month-after = Próximo mês
timeline-ghost = { $from } → { $to }: folga { $before } → { $after }
timeline-ghost-date = { $from } → { $to }
timeline-ends-on-its-date = Termina no prazo
timeline-critical-path = Caminho crítico: { $steps }
timeline-latest-finish = Folga, até o último dia possível
timeline-holiday = Feriado
ladder-of = Da entrada em operação até hoje
ladder-late = Já deveria ter começado
ladder-live = { $company } em operação
ladder-today = Hoje
ladder-must-start = { $step }: precisa começar
ladder-must-be-done = { $step }: precisa terminar
ladder-should-have-started = { $step }: já deveria ter começado
ladder-should-be-done = { $step }: já deveria ter terminado
ladder-in = em { $days ->
        [one] { $days } dia útil
       *[other] { $days } dias úteis
    }
ladder-ago = há { $days ->
        [one] { $days } dia útil
       *[other] { $days } dias úteis
    }
ladder-is-today = hoje
ladder-short = As etapas precisam de mais { $days ->
        [one] { $days } dia útil
       *[other] { $days } dias úteis
    }
sheet-start-by = Para a entrada em operação: começar até { $day }
sheet-finish-by = Para a entrada em operação: terminar até { $day }
sheet-comments = Comentários ({ $n })
sheet-more = Mais: dias, dependências, análise, notas, histórico
sheet-link = Vincular a uma etapa

## The page: comments

comments-comment = Comentar
comments-settled = Resolvido
comments-the-comment = o comentário
comments-from-the-start = Desde o início
comments-the = { $side ->
        [buyer] o comprador
       *[seller] o vendedor
    }
comments-open-on = { n-open-comment } sobre { $about }
comments-comment-on = Comentar sobre { $about }
comments-comments-on = Comentários sobre { $about }
comments-placeholder = Pergunte ou diga algo sobre { $about }
comments-reopen = Reabrir
comments-settle = Resolver
comments-with-words-by = com texto de { $names }
comments-you = Você
comments-you-too = você

## The page: opens

opens-who-opened-it-could-not = Não foi possível ler os acessos agora.
opens-asking-who-opened-it = Lendo os acessos…
opens-who-opened-it-is-known = Os acessos aparecem assim que houver conexão.
opens-nobody-who-gave-a-name = Ninguém que tenha informado o nome abriu o plano ainda.
opens-people-who-gave-a-name = pessoas das duas empresas que informaram o nome
opens-days = em { $n ->
        [one] { $n } dia
       *[other] { $n } dias
    }, por último { $day }

## The page: calendars

calendars-size-of-the-deal = Porte da negociação
calendars-not-understood = Não compreendido
calendars-odd-value = { $place } deveria ser { $expected }, mas é { $found }
calendars-these-values-of-the-document = Estes valores do documento são de um tipo que um plano não tem. Eles ficam guardados, mas não aparecem.
calendars-settings = Configurações
calendars-works-on = Dias úteis de { $company }
calendars-take-away = Tirar o feriado { $holiday } de { $company }
calendars-holiday-of = Feriado de { $company }
calendars-file-of = Arquivo de calendário com feriados de { $company }
calendars-holiday = Feriado
calendars-working-days-holidays = dias úteis, feriados
calendars-working-days-holidays-size-of = dias úteis, feriados, porte da negociação
calendars-time-is-counted-in-the = O tempo é contado em dias de trabalho; os feriados dos dois lados o encurtam.
calendars-size-decides = O porte da negociação define quanto um plano precisa conter.
calendars-no-holidays-yet = Nenhum feriado ainda
calendars-add = Adicionar
calendars-import-from-a-calendar-file = Importar de um arquivo de calendário
calendars-what-is-it-called = Como se chama?
calendars-name-of-the-holiday = Nome do feriado
calendars-without-a-name = sem nome
calendars-put-back = Restaurar
calendars-taken-out = Removidos

## The page: elements

elements-the-eight-elements-of-the = As oito partes do plano
elements-goal-and-go-live = Objetivo e entrada em operação
elements-needs-work = a melhorar
elements-of = { $n } de { $of }
elements-count-needs-work = { $n }, por melhorar
elements-set = definido
elements-missing = faltando
elements-has-passed = já passou
elements-no-owner = sem responsável
elements-is-over = já acabou
elements-none-the-buyers = nenhum do comprador
elements-no-buyer = sem comprador

## The page: confirm

confirm-take-it-back = Retirar
confirm-yes-goal = Sim, é isso
confirm-yes-day = Sim, { $day }
confirm-ok = OK
confirm-ready = Pronto: conta assim que seu e-mail for confirmado
confirm-not-recorded = Isso não foi registrado. Veja em “De acordo”.
confirm-sending = Seu sim está sendo enviado
confirm-waiting = Salvo neste dispositivo. Será enviado quando você voltar a ficar on-line
confirm-take-back-what = Retirar: seu sim para { $what }
confirm-done = Anotado como seu.

## The page: identity

identity-who-are-you = Quem é você?
identity-mark = Você é { $name }, { $level }, { $company }. Mudar
identity-mark-nameless = { $name } { $level }, { $company }. Mudar
identity-the-plan-is-not-open = O plano ainda não está aberto.
identity-nobody-yet = Ninguém ainda
identity-the-portal-says-who-you = O portal informa quem é você. Se você é outra pessoa, entre lá com a sua conta.
identity-i-am-someone-else = Sou outra pessoa
identity-give-your-name-so-that = Informe seu nome, para que os outros saibam quem escreve. Não é preciso ter conta.
identity-then-this-link-was-not = Então este link não era para você ou foi repassado. Informe quem você é: a partir de agora, o que você fizer é seu, e não da outra pessoa.
identity-that-is-me = Sou eu
identity-go-on-as-this-person = Continuar como esta pessoa
identity-your-name = Seu nome
identity-your-e-mail = Seu e-mail
identity-this-needs-the-connection = Isto precisa de conexão.
identity-level-name-given = Você informou seu nome; ele não está verificado.
identity-level-signed-in = Você entrou com a conta da sua empresa.
identity-rights-without-proof = Você pode ler, comentar, sugerir e dizer não. O que você alterar é uma sugestão.
identity-rights-with-proof = Você pode definir as datas da sua empresa e dar o de acordo.
identity-own-link = Se você é outra pessoa ou quer compartilhar este plano com um colega, peça um link próprio a quem o compartilhou com você.
identity-way-up = Para dar o de acordo, abra o plano por um link enviado ao seu próprio endereço ou pelo portal.
identity-done = Obrigado. A partir de agora, é assim que você aparece aqui.
identity-failed = Não funcionou. { $reason }
identity-invite-failed = Não foi possível criar o link. { $reason }

## The page: guest

guest-ready = { $n ->
        [one] { $n } resposta pronta. Confirme seu e-mail, e ela conta.
       *[other] { $n } respostas prontas. Confirme seu e-mail, e elas contam.
    }

guest-opening-as = Você está abrindo isto como { $name }, { $company }.
guest-thats-me = Sou eu
guest-someone-else = Sou outra pessoa
guest-line = Você está aqui como visitante. O que você alterar é uma sugestão até você confirmar seu e-mail.
guest-send-me-a-code = Enviar um código
guest-verify-title = Confirmar seu e-mail
guest-no-code = Ainda não é possível enviar um código desta página.
guest-open-your-link-at = Abra o link enviado para { $email } ou abra o plano pelo seu portal: assim sua identidade é reconhecida.
guest-open-your-link = Abra o link enviado ao seu próprio endereço ou abra o plano pelo seu portal: assim sua identidade é reconhecida.
guest-answers-wait = Até lá, o que você respondeu fica neste dispositivo; depois, conta na hora.
guest-give-your-name = Informar seu nome

## The page: history

history-history = Histórico
history-somebody-who-is-not-in = alguém que não está no plano
history-of-this-step = desta etapa
history-of-these-dates = destas datas
history-of-this-meeting = desta reunião
history-nobody-was-ever-named = { $name }: ninguém foi indicado até hoje.
history-failed = Não foi possível ler agora o histórico { $of }.
history-offline = O histórico { $of } precisa de conexão.
history-of = Histórico { $of }
history-of-what = Histórico: { $what }
history-who-had = Quem ocupava antes: { $what }
history-none = nenhum
history-by-creation = na criação do plano
history-by = por { $name } ({ $side ->
        [buyer] comprador
       *[seller] vendedor
    })
history-by-unverified = { history-by }, não verificado
history-received = recebido em { $day }
history-set = Definido como { $value } { $by } ({ $received }).
history-changed = Alterado { $n ->
        [1] uma vez
        [2] duas vezes
       *[other] { $n } vezes
    }, por último { $by } ({ $received }): de { $from } para { $to }

## The page: proposals

proposals-for-your-sides-answer = { $mine } sua resposta
proposals-proposed = Sugestões
proposals-this-cannot-stand-there = Isso não cabe ali.
proposals-accepted = Aceito: { $what }
proposals-accept = Aceitar { $what }
proposals-what-stood-there-stays = O que estava lá continua.
proposals-something-else = Outra coisa
proposals-keep = Manter { $value }
proposals-your-proposal-was-taken-back = Sua sugestão foi retirada.
proposals-take-back = Retirar
proposals-set-to = Definido: { $value }
proposals-instead = { $path }: outro valor
proposals-set-it = Definir
proposals-suggested-for = Sugerido para { $place }
proposals-now = agora { $value }
proposals-you-suggest = Você sugere { $what }
proposals-suggests = { $name } sugere { $what }
proposals-take-back-what = Retirar: sua sugestão de { $what }
proposals-another-date = Outra data

## The page: ask

ask-date-is = { $value } é a data de { $whom }.
ask-value-is = { $place }: { $value }, definido por { $whom }.
ask-values-are = Destes valores, { $held } são de { $whom }.
ask-suggest-it-stays = Sugerir { $value }? Fica { $now } até { $company } aceitar.
ask-suggest-stays = Nada muda até { $company } aceitar.
ask-instead-of = em vez de { $now }
ask-reason = Motivo (opcional)
ask-suggest-value = Sugerir { $value }
ask-suggest = Sugerir
ask-suggested-to = { $n ->
        [one] Sugerido para { $company }.
       *[other] { $n } alterações sugeridas para { $company }.
    }
ask-you = você
ask-signed-date = Esta data tem o de acordo de { $names }: { $value }
ask-signed-value = Isto tem o de acordo de { $names }. { $place }: { $value }.
ask-signed-values = De acordo de { $names } em { $n } destes valores.
ask-signed-text = Este texto tem o de acordo de { $names }.
ask-out-of-date-until = Se você alterar, esse de acordo fica desatualizado até ser renovado.
ask-change-to = Alterar para { $value }
ask-change = Alterar
ask-suggest-instead = Sugerir
ask-changed = Alterado.
ask-edit = Editar
ask-comment-instead = Comentar
ask-suggest-text = Você está aqui como visitante: o que você escrever é uma sugestão.
text-edit = Editar: { $what }
text-edit-short = Editar

## The page: words

words-criterion-without-words = Critério sem texto
words-risk-without-words = Risco sem texto
words-the-goal = O objetivo
words-nothing = nada
held-place = { $field } de { $name }
words-something-that-is-not-in = algo que não está mais no plano
words-what-waits-for = De que { $name } depende
words-no-day = nenhum dia
words-taking-it-out = remover
words-putting-it-back = restaurar
words-that-step = essa etapa
words-that-it-is-needed = que é necessária
words-that-it-is-not-needed = que não é necessária
words-something-else = outra coisa
words-it-is-not-in-the = não está no plano
words-it-is-in-the-plan = está no plano
words-what-the-plan-says = o que o plano diz
words-nothing-is-said-yet = nada informado ainda
words-it-is-needed = é necessária
words-it-is-not-needed = não é necessária
words-what-is-there = o que está lá
words-day-off-of = Dia sem expediente do { $side ->
        [buyer] comprador
       *[seller] vendedor
    } em { $day }
words-to-wait-for = depender de { $step }
words-not-to-wait-for = não depender de { $step }

## The page: sheet

sheet-read-and-sign = Ler e dar o de acordo
sheet-who-you-are = Quem é você
sheet-the-plan-changed-while-you = O plano mudou enquanto você lia.
sheet-show-the-plan-as-it = Mostrar o plano como está agora
sheet-content = Resumo digital do conteúdo:
sheet-this-page-is-for-reading = Esta página é para leitura.
sheet-this-link-is-for-reading = Este link é para leitura. Para dar o de acordo, peça um link próprio.
sheet-sign-when-back-online = Dar o de acordo ao voltar on-line
sheet-kept-on-this-device = Guardado neste dispositivo.
sheet-kept-in-this-window-only = Guardado só nesta janela: deixe-a aberta.
sheet-signed = De acordo dado.
sheet-in-your-own-words = Com as suas palavras
sheet-taken-back-both-stay-on = Retirado. Ficam registradas as duas coisas: o que você disse e que você o retirou.
sheet-asked-already = já pedido
sheet-there-is-nobody-else-in = Não há mais ninguém no plano que não tenha dado o de acordo. Compartilhe-o primeiro com um colega.
sheet-what-is-different-stands-above = O que é diferente está acima. Se ainda quiser, dê o de acordo de novo.
sheet-this-is-different-from-what = Isto é diferente do que você viu:
sheet-nothing-was-recorded-the-plan = Nada foi registrado: o plano já tinha mudado quando isto chegou.
sheet-nothing-was-recorded-something-is = Nada foi registrado: falta algo.
sheet-it-has-not-reached-the = Isto não chegou ao servidor, e não há nada na fila de envio.
sheet-you-opened-a-link-nobody = Você abriu um link; ninguém sabe quem você é.
sheet-your-address-was-verified-or = Seu endereço foi verificado, ou o portal garante quem você é.
sheet-you-have-signed-this = Seu de acordo foi dado em { $day }
sheet-sign-as = Como { $who }.
sheet-signing = Registrando…
sheet-renew = Renovar
sheet-sign = Dar o de acordo
sheet-sent-soon = Seu de acordo é enviado assim que o servidor o aceitar, se o plano ainda for o que você leu. Se não for, você verá o que mudou; ninguém dá o de acordo por você.
sheet-sent-when-online = Seu de acordo é enviado quando você voltar a ficar on-line, se o plano ainda for o que você leu. Se não for, você verá o que mudou; ninguém dá o de acordo por você.
sheet-take-back = Você retira { $act ->
        [sign] o seu de acordo
        [decline] o seu não
       *[confirm] a sua confirmação
    } de { $at }. É seu direito, e nada fica escondido: as duas coisas continuam registradas. Você pode dar o de acordo de novo a qualquer momento.
sheet-why = Por quê?
sheet-nothing-was-recorded = Nada foi registrado. { $reason }

sheet-signing-says = O de acordo diz: este é o nosso plano conjunto e estas são as nossas datas. Não é um contrato. Ninguém é obrigado a comprar ou vender, e o plano não contém preços.
sheet-how-this-is-recorded = Como isto é registrado
sheet-recorded-what = Seu nome, o horário e um resumo digital exatamente do que segue são registrados e selados pelo servidor, para que qualquer pessoa possa verificar depois o que recebeu o de acordo. Você pode guardar uma cópia.
sheet-changed-since-you-read = Alterado desde a sua leitura
sheet-changed-since-you-signed = Alterado desde o seu de acordo em { $day }
sheet-cannot-be-signed-yet = Ainda não é possível dar o de acordo.
sheet-missing = Falta:
sheet-suggest-a-time = Sugerir um horário
sheet-guest = Para dar o de acordo, confirme seu e-mail.
sheet-not-you = Não é você?
sheet-ask-a-question = Fazer uma pergunta
sheet-your-question = Sua pergunta
sheet-question-sent = Sua pergunta está no plano, em “De acordo”.
sheet-suggest-a-change = Sugerir uma alteração
sheet-change-what-does-not-work = Altere o que não serve. O que a outra empresa definiu é enviado como sugestão.
sheet-signed-on = De acordo em { $day }, { $time } ({ $zone }).
sheet-you-will-be-told = Você receberá um aviso se algo do seu de acordo mudar.
sheet-ready-when-confirmed = Seu de acordo conta assim que seu e-mail for confirmado, se o plano ainda for o que você leu.
sheet-done = Pronto
sheet-request-a-signature = Pedir o de acordo
sheet-from-whom = De quem?
sheet-who-is = Quem é, então?
sheet-ask-them = Pedir
sheet-handed-over = Não sou a pessoa certa para dar o de acordo. Pedi a { $name }.
sheet-message-optional = Mensagem (opcional)
sheet-request-reaches = A pessoa vê o pedido quando abrir o plano. Você pode pedir de novo depois de 5 dias úteis.
sheet-asked = De acordo pedido. A pessoa vê o pedido quando abrir o plano.

## The page: summary

summary-goal = Objetivo
summary-live-on = Em operação em
summary-owner = responsável: { $name }
summary-no-owner = sem responsável ainda
summary-what-company-does = O que { $name } faz · { $n } de { $of }
summary-without-owner = Sem responsável · { $n } de { $of }
summary-by = até { $day }
summary-no-date = sem data
summary-you = Você
summary-you-within = você
summary-how-we-judge = Como avaliamos
summary-criterion = { $what }, quem decide: { $name }
summary-criterion-what = { $what }. { $goal }
summary-risks = O que pode atrapalhar
summary-risk = { $what }. Se acontecer: { $then }
summary-reviews = Análises
summary-not-needed-by = { $reviews }: análise não necessária, { $by }
summary-not-known-yet = { $reviews }: ainda não se sabe
summary-not-known = Ainda não se sabe
summary-already-signed = Já deram o de acordo
summary-nobody-yet = Ninguém ainda
summary-signer = { $name }, { $day }
summary-signer-out-of-date = { $name }, { $day } (desatualizado)

## The page: decline

decline-title = Este plano não serve para nós
decline-main-reason = Qual é o motivo principal?
decline-anything = Há algo que { $company } deva saber?
decline-optional = (opcional)
decline-send = Enviar
decline-send-my-answer = Não, enviar minha resposta
decline-seen-by = { $company } vê sua resposta e seu nome. Os lembretes param. Você pode mudar de ideia a qualquer momento.
decline-say-why = Diga em poucas palavras qual é o motivo.
decline-sent = Enviado. Obrigado por avisar. Nada mais será pedido a você.
decline-waits = Salvo neste dispositivo. Sua resposta será enviada quando você voltar a ficar on-line.
decline-waits-in-window = Guardado só nesta janela: deixe-a aberta. Sua resposta será enviada quando você voltar a ficar on-line.
decline-changed = O plano mudou neste momento, e nada foi registrado. Envie de novo.
decline-you-said-no = Você disse não a este plano em { $day }: “{ $reason }”. { $company } pode ver. Nada mais será pedido a você.
decline-taken-back = Retirado. Você pode continuar com o plano.

## The page: pause

pause-title = Pausar
pause-instead = Pausar em vez disso?
pause-until = Até
pause-act = Pausar
pause-what = Até lá, ninguém recebe lembretes e nada conta como atrasado. Você pode retomar a qualquer momento.
pause-done = Pausado até { $day }
pause-line = Até { $day }, pausado por { $name }. Ninguém recebe lembretes até lá.
pause-resume = Retomar
pause-resumed = Retomado.

## The page: share

share-act = Compartilhar
share-title = Compartilhar com um colega de { $company }
share-name = Nome
share-email = E-mail
share-what-for = Para quê?
share-reads-along = Acompanhar a leitura
share-owns-a-step = Responder por uma etapa
share-which-step = Qual etapa?
share-is-asked-to-sign = Dar o de acordo
share-copy-link = Copiar link
share-do-not-forward = Não encaminhe seu próprio link: quem o abrir age em seu nome.
share-link-made = O link está pronto. Copie e envie ao seu colega.
share-copied = Copiado. Envie ao seu colega.
share-link = Link
share-message = Mensagem
share-copy-message = Copiar mensagem
share-message-read = { $name }, { $by } quer que você veja “{ $title }”. Não é preciso ter conta:
share-message-step = { $name }, { $by } pede que você veja “{ $step }” em “{ $title }”. Não é preciso ter conta:
share-message-sign = { $name }, { $by } pede que você leia “{ $title }” e dê o de acordo. Não é um contrato, e ninguém é obrigado a comprar:

## The page: signing

signing-to-this-plan-not-to-a-purchase = com este plano, não com uma compra
signing-the-plan = o plano como um todo
signing-withdraw = Retirar
signing-you-signed = De acordo em { $day }
signing-only-by = { $signed }, por enquanto só de { $company }
signing-added-since = { $n ->
        [one] { $signed }, { $n } etapa adicionada desde então
       *[other] { $signed }, { $n } etapas adicionadas desde então
    }
signing-changed-since-somehow = { $signed }. O plano não é mais exatamente o que recebeu o de acordo
signing-changed-since = Alterado desde o de acordo de { $name } ({ $n })
signing-changed-since-you = Alterado desde o seu de acordo ({ $n })
signing-changed-by-your-side = Alterado pelo seu lado ({ $n })
signing-signed-day = { $signer }. De acordo em { $day }.
signing-out-of-date = Desatualizado: { n-change }
signing-on-this-device = Seu de acordo está neste dispositivo.
signing-in-this-window = Seu de acordo está só nesta janela: deixe-a aberta.
signing-sent-if-unchanged = É enviado quando você voltar a ficar on-line, se o plano ainda for o que você leu.
signing-changed-before-it-arrived = { $n ->
        [one] { $n } item mudou antes que ele chegasse.
       *[other] { $n } itens mudaram antes que ele chegasse.
    }
signing-see-what-changed = Ver o que mudou
signing-act-ready = { $what } está na fila. Confirme seu e-mail para que conte.

signing-nobody-has-signed-yet = Ninguém deu o de acordo ainda.
signing-not-recorded = Seu de acordo não foi registrado.
signing-what-was-said = O que foi dito
signing-not-signed-yet = Sem de acordo
signing-who-stands-behind-it = De acordo
signing-see-and-renew = Ver e renovar
signing-what-changed = O que mudou
signing-read-and-sign-again = Reler e dar o de acordo
signing-the-plan-was-changed-since = O plano mudou desde então. Os detalhes aparecem quando você estiver on-line.
signing-ask-for-a-link-by = Peça um link por e-mail e repita o que disse.
signing-find-out-who-it-was = Descubra quem foi e responda.
signing-this-is-recorded-as-your = Você pode mudar de ideia a qualquer momento.
signing-of = { " " }para { $wording }
signing-if-the-plan-is-then = { $waiting }, se o plano ainda for o que você leu.
signing-nobody-signs-for-you-this = Ninguém dá o de acordo por você. Isto é diferente do que você viu:
signing-read-again = Ler de novo
signing-leave-it = Deixar como está
signing-put-away = Dispensar
signing-read-what-was-signed = Ler o que recebeu o de acordo
signing-said-no = { $name } disse não
signing-line-declined = { $who } a este plano, { $day }
signing-asks-you = { $name } pede o seu de acordo
signing-line-asked = { $who } neste plano
signing-signed-by = De acordo de { $name }, { $day }
signing-signatures = De acordo
signing-taken-back = Retirado em { $at }
signing-taken-back-because = Retirado em { $at }: { $note }
signing-changes-since = { n-change } desde então
signing-lapse = { $changes }. { $then }
signing-lapse-first = { $changes }, a primeira { $at }. { $then }
signing-changes-by-own-side = { n-change } pela empresa de quem deu o de acordo
signing-stands-again = Volta a valer se a alteração for desfeita ou se { $name } der o de acordo de novo.
signing-to-be-renewed = O de acordo precisa ser renovado.
signing-added = Adicionado depois pelo vendedor, fora do de acordo: { $places }.
signing-you-said-no = Você disse não a este plano
signing-no-was-said = Foi dito não a este plano
signing-not-verified = O endereço não está verificado; por isso, isto não decide pelo comprador.
signing-set-aside = Desconsiderado pelo portal em { $at }:
signing-asked = { $who } pediu o de acordo a { $whom }, { $at }
signing-somebody = alguém
signing-act-sign = Seu de acordo
signing-act-confirm = Seu sim
signing-act-decline = Sua resposta
signing-act-withdraw = Sua retirada
signing-act-ask = Seu pedido
signing-act-inspect = Seu acompanhamento
signing-act-sending = Enviando: { $what }.
signing-act-waiting = { $what }: o envio acontece quando você voltar a ficar on-line
signing-act-changed = Não foi registrado: { $what }. O plano já tinha mudado.
signing-act-incomplete = Não foi registrado: { $what }. Falta algo.
signing-act-blocked = { $what } não chegou ao servidor.
signing-act-refused = Não foi registrado: { $what }.
signing-not-yet = Ainda não é possível dar o de acordo: { n-thing-is }.

## The page: terms

terms-no-goal-is-written = Nenhum objetivo escrito.
terms-no-date-is-set = Nenhuma data definida.
terms-there-are-no-steps = Não há etapas.
terms-nobody-owns-it = sem responsável
terms-with = com { $partner }
terms-due = prazo { $due }
terms-fixed-on = data fixa { $fixedon }
terms-a-step-that-is-gone = uma etapa que não existe mais
terms-measure = métrica: { $measure }
terms-finish-line = meta: { $target }
terms-judged-by = quem decide: { $owner }
terms-without-words = Sem texto
terms-if-so = se acontecer: { $contingency }
terms-watched-by = responsável: { $owner }
terms-not-needed = não necessária
terms-needed = necessária
terms-reviews-needed = Necessária: { $reviews }.
terms-reviews-not-needed = Não necessária: { $reviews }.
terms-reviews-not-said = Não informado: { $reviews }.
terms-none = Nenhum.
terms-go-live = { $day }, responsável pela entrada em operação: { $owner }.
terms-go-live-unowned = { $day }, ainda sem responsável pela entrada em operação.
terms-contract-by = Contrato até { $day }.
terms-days-range = { $least }–{ $n } dias úteis
terms-after = depois de { $steps }
terms-yours = sua

## The page: changes

changes-is-now = agora é
changes-is-new = entrou no plano
changes-was-taken-out = saiu do plano
changes-what-changed-could-not-be = Não foi possível ler agora o que mudou.
changes-reading-what-changed = Lendo o que mudou…
changes-what-changed-needs-the-connection = Ver o que mudou precisa de conexão.
changes-nothing-has-changed-since-then = Nada mudou desde então.
changes-show-all = Mostrar os { $sorted }
changes-moved-times = { $day }, mudou { $moves ->
        [1] uma vez
       *[other] { $moves } vezes
    }
changes-by = { $who }, { $when }
changes-who-and-others = { $who } e { $others }

## The page: check-in

inspection-mutual-action-plan = Plano de ação conjunto
inspection-go-on = Continuar
checkin-where = Acompanhamento · { $n } de { $of } · { $minutes ->
        [0] menos de um minuto
       *[other] { $minutes } min
    }
checkin-build-where = Montar o plano · { $n } de { $of } · { $minutes ->
        [0] menos de um minuto
       *[other] { $minutes } min
    }
checkin-room = Entrada em operação { $date }, folga { $n }
checkin-room-short = Entrada em operação { $date }, { $n ->
        [one] falta { $n } dia útil
       *[other] faltam { $n } dias úteis
    }
checkin-leave = Sair por enquanto
checkin-back-to-plan = Voltar ao plano
checkin-stops = Pontos do acompanhamento
checkin-is-here = { $name } está aqui
checkin-back = Voltar
checkin-next-item = Próxima etapa
checkin-stop-goal = Objetivo e entrada em operação
checkin-stop-steps = Etapas de trás para a frente
checkin-stop-owners = Quem faz o quê
checkin-stop-people = Quem mais participa da decisão
checkin-stop-paper = Análises
checkin-stop-criteria = Como avaliamos
checkin-stop-obstacles = O que pode atrapalhar
checkin-stop-changes = O que mudou
checkin-stop-due = Atrasos e prazos
checkin-stop-decide = A decidir
checkin-stop-risks = Riscos
checkin-stop-meeting = Próxima reunião
checkin-next-goal = Avançar: objetivo e entrada em operação
checkin-next-steps = Avançar: etapas de trás para a frente
checkin-next-owners = Avançar: quem faz o quê
checkin-next-people = Avançar: quem mais participa
checkin-next-paper = Avançar: análises
checkin-next-criteria = Avançar: como avaliamos
checkin-next-obstacles = Avançar: o que pode atrapalhar
checkin-next-changes = Avançar: o que mudou
checkin-next-due = Avançar: atrasos e prazos
checkin-next-decide = Avançar: a decidir
checkin-next-risks = Avançar: riscos
checkin-next-meeting = Avançar: próxima reunião
checkin-changed-since = O que mudou desde { $day }
checkin-first = Este é o primeiro acompanhamento.
checkin-noted-then = O que foi anotado naquele dia
checkin-nothing-to-decide = Não há mais nada a decidir.
checkin-started = { $name } iniciou um acompanhamento.
checkin-left = Você saiu de um acompanhamento em “{ $stop }”.
checkin-what-should-differ = O que deve ser diferente depois da entrada em operação?
checkin-in-their-words = Nas palavras do cliente
checkin-when-live = Quando vocês querem entrar em operação?
checkin-go-live-owner = Responsável pela entrada em operação
checkin-whose-date = De quem é essa data?
checkin-days-left = { $n ->
        [one] { $n } dia útil até a entrada em operação.
       *[other] { $n } dias úteis até a entrada em operação.
    }
checkin-steps-need = As etapas precisam de { $n }: { $buffer } de folga.
checkin-steps-need-more = { $n ->
        [one] As etapas precisam de mais { $n } dia útil.
       *[other] As etapas precisam de mais { $n } dias úteis.
    }
checkin-earliest = Mais cedo possível: { $day }
checkin-do-this = Fazer isto: { $what }
checkin-due = prazo { $day }
checkin-was-due = era { $day }, { $late }
checkin-done = Concluída
checkin-new-date = Nova data
checkin-blocked = Bloqueada
checkin-not-needed = Não necessária
checkin-is-done = Concluída hoje.
checkin-is-blocked = Bloqueada.
checkin-is-dropped = Não é mais necessária.
checkin-moved = Agora { $day }{ $effect }
checkin-buffer-moves = ; folga { $before } → { $after }
checkin-suggested-to = Sugerido a { $name }: { $what }
checkin-suggested-date = Sugerido a { $name }: { $day }{ $effect }
checkin-why = Por quê?
checkin-why-waiting = Aguardando { $company }
checkin-why-work = Mais trabalho
checkin-why-other = Outro
checkin-because = { $says } ({ $why })
checkin-moved-because = Movida para { $day }: { $why }.
checkin-wrap-up = Encerramento
checkin-another-time = Outro horário
checkin-take-time = Usar este horário
checkin-zone = ({ $zone })
checkin-zone-there = ({ $zone }; { $time } em { $place })
checkin-who-was-here = Quem participou
checkin-somebody-else = Outra pessoa
checkin-name-at = Nome, { $company }
checkin-agreed = O que combinamos
checkin-optional = (opcional)
checkin-to-confirm = Para { $company } confirmar: { $n }
checkin-person-confirms = { $name } { $n }
checkin-copy-for = Copiar mensagem para { $name }
checkin-message = { $name }, da conversa de hoje: { $n ->
        [one] { $n } item para você confirmar,
       *[other] { $n } itens para você confirmar,
    } cerca de { $minutes ->
        [one] um minuto.
       *[other] { $minutes } minutos.
    } Use o link do nosso plano que você já tem.
checkin-message-next = Próxima: { $at }
checkin-finish = Encerrar
checkin-finish-and-book = Encerrar e marcar { $day }
checkin-finish-without = Encerrar sem próxima reunião
checkin-needs-connection = Isto precisa de conexão. O que você escolheu fica guardado.
checkin-may-not = Seu link não permite registrar nada. Outra pessoa que está aqui pode.
checkin-noted-title = Acompanhamento
checkin-noted = Anotado.
checkin-counts-once = Anotado. Conta como acompanhamento assim que { $name } confirmar.
checkin-was-here = Anotado. { $n ->
        [one] { $names } participou.
       *[other] { $names } participaram.
    }
checkin-next-meeting-is = Próxima reunião:
checkin-add-to-calendar = Adicionar ao calendário
checkin-all = Acompanhamentos
checkin-show-all = Todos os acompanhamentos
checkin-none-yet = Nenhum acompanhamento ainda.
checkin-last = Último acompanhamento { $day }
checkin-row = { $time }, { $name }
checkin-row-with = { $time }, { $name } com { $names }
checkin-person-connected = { $name }, on-line
checkin-ask-to-confirm = { $name } anotou um acompanhamento com { $company }. Se você participou, confirme.
checkin-i-was-there = Participei
checkin-not-open = O plano ainda não está aberto. Tente de novo.
checkin-already-recorded = Você anotou um acompanhamento deste plano há menos de dez minutos: ele vale. Nada foi anotado de novo.
checkin-changed = O plano acabou de mudar. Olhe mais uma vez e depois encerre.
checkin-no-server = Não foi possível acessar o servidor. Tente de novo; o que você escolheu fica guardado.

## The page: due

due-late = Atrasadas
due-held-up = Bloqueadas
due-should-have-started = Já deveriam ter começado
due-due-in-the-next-two = Com prazo nas próximas duas semanas
due-under-way = Em andamento

## The page: status

status-who-wrote-what = Quem escreveu o quê
status-download-the-plan = Baixar o plano
status-keyboard-shortcuts = Atalhos de teclado
status-plan = Plano
status-named = de nome { $name }
status-no-side = sem lado
status-nobody-else-is-here = Não há mais ninguém aqui
status-dismiss = Dispensar
skips-skip = Pular para
skips-for-you = Pular para o que é para você
skips-plan = Pular para o plano
skips-signatures = Pular para o de acordo
status-here-now = Aqui agora: { $names } e você
status-is-here = { $name } está aqui
status-redo = Refazer
status-keys-add = Enter
status-shortcut-add = no título de uma etapa: nova etapa abaixo
status-keys-details = Ctrl ou ⌘ + Enter
status-shortcut-details = no título de uma etapa: os detalhes dela
status-keys-move = Alt + ↑ ou ↓
status-shortcut-move = mover uma etapa, um critério ou um risco
status-keys-date = Alt + ← ou →
status-shortcut-date = na linha do tempo: a data de uma etapa em um dia útil
status-keys-link = L
status-shortcut-link = na linha do tempo: vincular uma etapa a outra
status-keys-undo = Ctrl ou ⌘ + Z
status-shortcut-undo = desfazer sua última edição
status-keys-redo = Shift + Ctrl ou ⌘ + Z, Ctrl + Y
status-shortcut-redo = refazer
status-keys-leave = Esc
status-shortcut-leave = sair de um campo, fechar o que está aberto
status-keys-line = Shift + Enter
status-shortcut-line = nova linha em um comentário

## The page: kept

kept-your-edits-are-in-this = Suas edições estão só nesta janela. { $stay }
kept-not-connected = Sem conexão
kept-the-connection-has-ended-what = A conexão terminou. O que aparece pode estar desatualizado.
kept-not-connected-your-last-edits = Sem conexão; suas últimas edições estão só neste dispositivo
kept-they-were-not-accepted-by = O servidor ainda não as aceitou.
kept-not-connected-your-last-edits-2 = Sem conexão; suas últimas edições estão só nesta janela
kept-this-page-shows-the-plan = Esta página mostra o plano sem permitir edição.
kept-this-link-is-for-reading = Este link é para leitura. Peça a quem o enviou um link que permita escrever.
kept-read-only = Somente leitura
kept-what-is-shown-may-be = O que aparece pode estar desatualizado. É atualizado assim que houver conexão.
kept-you-can-go-on-writing = Você pode continuar escrevendo: fica salvo neste dispositivo e é enviado depois.
kept-you-can-go-on-writing-2 = Você pode continuar escrevendo: fica nesta janela e é enviado depois. { $stay }
kept-offline-your-edits-are-saved = Off-line. Suas edições estão salvas neste dispositivo
kept-they-are-sent-as-soon = São enviadas assim que houver conexão.
kept-offline-your-edits-are-in = Off-line. Suas edições estão só nesta janela
kept-not-yet-saved-anywhere = Ainda não está salvo em lugar nenhum. { $stay }
kept-connecting-to-the-server = Conectando ao servidor.
kept-saved-on-this-device-connecting = Salvo neste dispositivo. Conectando…
kept-your-edits-are-sent-as = Suas edições são enviadas assim que houver conexão.
kept-saved-on-this-device = Salvo neste dispositivo
kept-being-sent-to-the-server = Enviando ao servidor.
kept-everything-you-wrote-is-saved = Tudo o que você escreveu está salvo no servidor.
kept-saved-on-the-server-only = Salvo só no servidor
kept-this-browser-keeps-nothing-on = Este navegador não guarda nada no dispositivo. { $then }
kept-stay = Deixe esta página aberta.
kept-stay-without-a-connection = Sem conexão, deixe esta página aberta.
kept-offline = Off-line
kept-offline-on-this-phone = Off-line. Salvo neste celular.
kept-offline-on-this-device = Off-line. Salvo neste dispositivo.
kept-offline-and = { $says }. { $hint }
kept-saving = Salvando…
kept-connecting = Conectando…
kept-saved = Salvo

## The page: states

states-offline = Off-line.
states-this-plan-was-not-opened = Este plano ainda não foi aberto neste dispositivo; por isso, não há nada para mostrar. Ele abre sozinho assim que houver acesso ao servidor.
states-loading-the-plan = Carregando o plano…
start-a-plan = Um plano com seu cliente
start-a-plan-with = Um plano com { $company }
start-who = Quem
start-your-company = Sua empresa
start-customer = Cliente
start-contact = Seu contato lá
start-what-do-you-know = O que você já sabe de { $company }?
start-goal = O que deve ser diferente depois da entrada em operação?
start-go-live = Quando o cliente quer entrar em operação?
start-who-says-it = Quem diz isso
start-they-told-me = O cliente me disse
start-ask = Perguntar a { $name }: serão as primeiras perguntas na página de { $name }
start-steps = Etapas
start-size = { n-step } · { working-days }
start-empty = Vazio
start-preview = Etapas do modelo
start-step = { days } · { $company }
start-begins-by = Para { $date }, começa até { $day }
start-create = Criar o plano
start-or = Ou escreva direto no plano:
start-who-is-missing = Informe quem é o cliente e quem é seu contato lá.
start-title = { $customer } e { $own }
start-created = Criado. Tudo nele é sugestão sua até { $company } definir.
start-on-a-call = Montar juntos em uma chamada
start-copy-message = Copiar mensagem para { $name }
start-message = { $name }, um primeiro rascunho do nosso plano até a entrada em operação. Corrija o que for preciso: cerca de 2 minutos, sem conta, e nada está combinado até você confirmar.
start-buyer = { $company } está preparando este plano. Você pode iniciá-lo com duas respostas.
start-thanks = Obrigado. { $name } vê isto e sugere as etapas.
template-name-mid = Software para médias empresas
template-name-ent = Grandes empresas, com jurídico e segurança
template-name-smb = Equipe pequena
template-criteria = Combinar como avaliamos
template-pilot = Piloto
template-security-questionnaire = Questionário de segurança
template-technical-review = Análise técnica
template-references = Conversar com duas referências
template-business-case = Caso de negócio
template-security-review = Análise de segurança
template-data-protection = Acordo de proteção de dados
template-budget = Aprovação do orçamento
template-procurement-review = Análise de compras
template-contract-review = Revisão do contrato
template-contract-signed = Contrato assinado
template-setup = Configuração
template-training = Treinamento
template-trial-run = Ensaio antes da entrada em operação
states-nothing-has-been-written-yet = Nada foi escrito ainda.

## The page: rescued

rescued-the-plan-as-you-last = O plano, como você o viu por último, foi guardado por inteiro.
rescued-copy = Copiar
rescued-copied = Copiado.
rescued-download = Baixar
rescued-taken-out = removido
rescued-what-you-wrote = Fora do plano: o que você escreveu
rescued-it-now-reads = Agora está assim: { $now }

## The page: place

## The page: entries

entries-alt-and-an-arrow-key = Alt e uma seta movem o item.
entries-remove = Remover: { $what }
entries-moved-up = Movido para cima: { $what }.
entries-moved-down = Movido para baixo: { $what }.

## The page: fields

fields-that-day-does-not-exist = Esse dia não existe. Digite de novo ou escolha no calendário.
fields-choose-a-year-between-1900 = Escolha um ano entre 1900 e 2999.
fields-type-whole-working-days-0 = Digite dias úteis inteiros, de 0 a 999.
fields-type-minutes-1-to-1440 = Digite minutos, de 1 a 1440.
fields-an-address-looks-like-name = Um endereço tem o formato nome@empresa.com.
fields-a-link-begins-with-https = Um link começa com https://.

## The page: person-picker

person-picker-somebody-unknown = Pessoa desconhecida
person-picker-type-a-name-to-add = Digite um nome para adicionar alguém.
person-picker-find-or-add-a-person = Encontrar ou adicionar uma pessoa
person-picker-nobody = Ninguém
person-picker-add = Adicionar “{ $name }” a { $company }
person-picker-no-longer-in-the-plan = não está mais no plano
person-picker-type-a-name = { $name }: digite um nome para encontrar ou adicionar alguém

## The page: authors

authors-each-text-shows-who-wrote = Cada texto mostra quem o escreveu.
authors-show-alone = Mostrar só { $name }
authors-part = { $who } { $percent }
authors-the-plan-is-shown-as = O plano aparece como sempre.
authors-no-text-has-been-written = Nenhum texto foi escrito ainda.
authors-show-the-plan-as-always = Mostrar o plano como sempre
authors-who-set-the-dates-and = Não foi possível ler agora quem definiu as datas e os responsáveis.
authors-who-set-the-dates-and-2 = Ver quem definiu as datas e os responsáveis precisa de conexão.

## The page: shares

shares-when-the-plan-was-made = Na criação do plano
shares-you = Você
shares-person-unverified = { $name } ({ $company }, não verificado)
shares-set-by = { $who }, { $day }
shares-set-by-later = { $who }, recebido em { $day }
shares-not-recorded = Não registrado
shares-from-the-start = desde o início

## The page: plan-controller

plan-controller-days-were-added = { $n ->
        [0] Nenhum dia foi adicionado.
        [one] { $n } dia foi adicionado.
       *[other] { $n } dias foram adicionados.
    }
holidays-none = Nenhum dia sem expediente foi encontrado neste arquivo. Escolha um arquivo de calendário (.ics) com os feriados nacionais de um país.
plan-controller-holidays-unread = O arquivo não foi lido: isso precisa de conexão com o servidor. Tente de novo quando houver conexão.
plan-controller-time-there = { $here } ({ $time } em { $place })
plan-controller-undone = Desfeito.
plan-controller-no-longer-undone = Não é mais possível desfazer só isto: algo foi escrito por cima depois.
plan-controller-removed = Removido: { $label }.
plan-controller-not-saved = Não foi salvo. { $reason }

## The page: attest-controller

attest-controller-something-between-this-page-and = Algo entre esta página e o servidor respondeu no lugar dele.
attest-controller-sent-soon = { $where } O envio acontece assim que o servidor aceitar.
attest-controller-sent-when-online = { $where } O envio acontece quando você voltar a ficar on-line.
attest-controller-link-refused = O servidor não aceita mais este link.
attest-controller-link-refused-because = O servidor não aceita mais este link. { $reason }

## The page: confirm

## The page: rescued

rescued-this-page-may-not-copy = Esta página não tem permissão para copiar. Baixe em vez disso.

## The page: plan-controller

plan-controller-you-left-the-check-in = Você saiu do acompanhamento por enquanto.

## The page: remedies

remedies-this-page-may-not-use = Esta página não tem permissão para usar o servidor do plano
remedies-open-the-plan-from-the = Abra o plano pelo portal: daqui não é possível salvar nada nem dar o de acordo. Se este é o seu portal: inicie o relay com --allow-origin { $page }

## The page: mutual-action-plan

## The page: since

since-since-the-beginning-of = Desde o início de
since-what-changed-since = O que mudou desde…
since-added = { $name } entrou no plano
since-removed = { $name } saiu do plano
since-restored = { $name } voltou ao plano
since-written = { $name }: texto alterado
since-done = { $name }: conclusão em { $day }
since-started = { $name }: início em { $day }
since-links = { $name } agora depende de outras etapas
since-was = era

## The page: record

record-somebody-of-the-s = alguém do lado do { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
record-somebody-whom-the-record-does = alguém que o registro não identifica

## The page: words of elements

elements-short-criteria = Critérios
elements-short-paper = Análises
elements-short-meeting = Reunião

## The page: words of change-words

change-words-basics-goal = Objetivo
change-words-basics-plan-go-live = Entrada em operação
change-words-basics-plan-go-live-owner = Responsável pela entrada em operação
change-words-basics-plan-close-date = Data do contrato
change-words-entities-steps = Etapa
change-words-entities-criteria = Critério de sucesso
change-words-entities-risks = Risco
change-words-fields-title = título
change-words-fields-kind = fase
change-words-fields-review = análise
change-words-fields-owner = responsável
change-words-fields-partner = contraparte
change-words-fields-due = prazo
change-words-fields-fixed-on = data fixa
change-words-fields-days = dias úteis
change-words-fields-days-min = mínimo de dias úteis
change-words-fields-after = dependências
change-words-fields-text = redação
change-words-fields-measure = métrica
change-words-fields-target = meta
change-words-fields-contingency = o que é feito se acontecer
change-words-fields-removed = remoção
change-words-fields-dropped = cancelamento

## The page: words of signing

signing-standings-live = Vigente
signing-standings-amended = Alterado pela empresa de quem deu o de acordo
signing-standings-lapsed = Desatualizado
signing-standings-withdrawn = Retirado
signing-standings-unknown = De acordo dado

## The page: words of changes

changes-texts-goal = O objetivo
changes-texts-title = O título do plano
changes-texts-meeting-at = A próxima reunião

## The page: words of remedies

remedies-unknown-title = Não é possível mostrar o plano
remedies-unknown-then = Recarregue a página. Se continuar assim, avise quem administra esta página.
remedies-expired-title = Seu link expirou
remedies-expired-then = Abra o plano de novo pelo portal ou peça um novo link. O que você escreveu off-line está guardado neste dispositivo.
remedies-token-title = Este link não funciona
remedies-token-then = Abra o plano de novo pelo portal ou peça um novo link. O que você escreveu off-line está guardado neste dispositivo.
remedies-token-provider-title = Não foi possível entrar
remedies-token-provider-then = O portal não informou quem você é. Entre no portal de novo e depois recarregue a página.
remedies-no-plan-title = Esse plano não existe
remedies-no-plan-then = Talvez tenha sido excluído, ou o link está incompleto. Pergunte a quem o enviou.
remedies-forbidden-title = Você não pode abrir este plano aqui
remedies-forbidden-then = Abra-o pelo portal ou peça um link próprio. Se este é o seu portal: o token deve ser para este plano.
remedies-policy-title = Esta página não pode se conectar ao servidor do plano
remedies-policy-then = Avise quem administra esta página: o connect-src da política de segurança de conteúdo precisa incluir o relay, com https e com wss.
remedies-core-title = Não foi possível iniciar o plano
remedies-core-then = Recarregue a página. Se este é o seu portal: countersign.wasm deve estar ao lado do script, e a política de segurança de conteúdo deve permitir 'wasm-unsafe-eval'.
remedies-crashed-title = O plano parou por causa de um erro interno
remedies-crashed-then = Recarregue a página. O que foi salvo está guardado.
remedies-malformed-title = O servidor não entendeu esta página
remedies-malformed-then = Recarregue a página, para que os dois usem a mesma versão.
remedies-too-large-title = Esta edição é grande demais
remedies-too-large-then = Recarregue a página e escreva em partes menores.
remedies-identity-title = Este link é de outra pessoa
remedies-identity-then = Recarregue a página para abrir o plano como essa pessoa.
remedies-conflict-title = O plano foi substituído no servidor
remedies-conflict-then = Recarregue a página. O que você escreveu e ainda não foi enviado está guardado neste dispositivo.
remedies-unsafe-title = O servidor enviou algo que esta página não pode abrir com segurança
remedies-unsafe-then = Tudo isso foi bloqueado. O que aparece é a cópia deste dispositivo, com tudo o que você escreveu. Avise quem administra o servidor.
remedies-closed-title = O servidor encerrou a sessão
remedies-closed-then = Tente de novo ou recarregue a página.
remedies-attributes-title = O plano não está configurado
remedies-attributes-then = O elemento precisa dos atributos relay e plan e de um token ou tokenProvider.

## The page: words of place

place-roots-goal = O objetivo
place-roots-title = O título
place-roots-plan = O plano
place-roots-meeting = A próxima reunião
place-roots-paper = Jurídico, segurança e compras
place-roots-holidays = Um feriado
place-roots-proposals = Uma sugestão
place-in = { $field } ({ $root ->
        [goal] o objetivo
        [title] o título
        [plan] o plano
        [meeting] a próxima reunião
        [paper] as análises
        [holidays] um feriado
       *[proposals] uma sugestão
    })
place-field-of = { $kin ->
        [steps] { $field } da etapa “{ $name }”
        [people] { $field } da pessoa “{ $name }”
        [criteria] { $field } do critério “{ $name }”
        [risks] { $field } do risco “{ $name }”
       *[comments] { $field } do comentário “{ $name }”
    }
place-field-of-gone = { $kin ->
        [steps] { $field } de uma etapa que não existe mais
        [people] { $field } de uma pessoa que não está mais lá
        [criteria] { $field } de um critério que não existe mais
        [risks] { $field } de um risco que não existe mais
       *[comments] { $field } de um comentário que não existe mais
    }
place-entry = { $kin ->
        [steps] A etapa “{ $name }”
        [people] A pessoa “{ $name }”
        [criteria] O critério “{ $name }”
        [risks] O risco “{ $name }”
       *[comments] O comentário “{ $name }”
    }
place-entry-gone = { $kin ->
        [steps] Uma etapa que não existe mais
        [people] Uma pessoa que não está mais lá
        [criteria] Um critério que não existe mais
        [risks] Um risco que não existe mais
       *[comments] Um comentário que não existe mais
    }
place-yes = sim
place-no = não
place-fields-title = Título
place-fields-notes = Notas
place-fields-kind = Tipo
place-fields-review = Análise
place-fields-owner = Responsável
place-fields-partner = Contraparte
place-fields-days = Dias úteis
place-fields-days-min = Mínimo de dias úteis
place-fields-due = Prazo
place-fields-fixed-on = Data fixa
place-fields-status = Status
place-fields-started-on = Início real
place-fields-done-on = Término real
place-fields-rank = Posição na lista
place-fields-removed = Remoção
place-fields-after = Vínculo
place-fields-name = Nome
place-fields-email = E-mail
place-fields-side = Empresa
place-fields-role = Papel
place-fields-job-title = Cargo
place-fields-met = Já se conhecem
place-fields-left = Deixou a empresa
place-fields-text = Texto
place-fields-measure = Métrica
place-fields-target = Meta
place-fields-likelihood = Probabilidade
place-fields-impact = Impacto
place-fields-contingency = Se acontecer
place-fields-resolved = Resolvido
place-fields-go-live = Entrada em operação
place-fields-go-live-owner = Responsável pela entrada em operação
place-fields-close-date = Data do contrato
place-fields-time-zone = Fuso horário
place-fields-profile = Perfil
place-fields-paused-until = Pausa
place-fields-workweek = Dias úteis
place-fields-at = Horário
place-fields-minutes = Duração
place-fields-agenda = Pauta
place-fields-link = Link

## The page: words of deal

## The page: words of word

word-sides-buyer = Comprador
word-sides-portal = Portal
word-sides-seller = Vendedor
word-elements-goal = Objetivo
word-elements-go-live = Entrada em operação
word-elements-steps = Etapas
word-elements-owners = Responsáveis
word-elements-people = Pessoas
word-elements-paper = Jurídico, segurança e compras
word-elements-criteria = Critérios de sucesso
word-elements-risks = Riscos
word-elements-meeting = Próxima reunião
word-kinds-evaluation = Avaliação
word-kinds-business-case = Caso de negócio
word-kinds-approval = Aprovações
word-kinds-contract = Contratação
word-kinds-onboarding = Implantação
word-kinds-other = Outras etapas
word-step-statuses-open = Em aberto
word-step-statuses-doing = Em andamento
word-step-statuses-blocked = Bloqueada
word-step-statuses-done = Concluída
word-step-statuses-dropped = Cancelada
word-reviews-legal = Jurídico
word-reviews-security = Segurança
word-reviews-procurement = Compras
word-roles-economic-buyer = Responsável pelo orçamento
word-roles-champion = Contato principal
word-roles-technical = Área técnica
word-roles-legal = Jurídico
word-roles-security = Segurança
word-roles-procurement = Compras
word-roles-sponsor = Patrocínio
word-roles-user = Área usuária
word-roles-other = Outro
word-criterion-statuses-proposed = Sugerido
word-criterion-statuses-agreed = Combinado
word-criterion-statuses-met = Atingido
word-criterion-statuses-missed = Não atingido
word-risk-statuses-open = Em aberto
word-risk-statuses-watched = Acompanhado
word-risk-statuses-happened = Aconteceu
word-risk-statuses-closed = Encerrado
word-levels-low = Nível baixo
word-levels-mid = Nível médio
word-levels-high = Nível alto
word-profiles-smb = Pequeno porte
word-profiles-mid = Médio porte
word-profiles-ent = Grande porte
word-kins-steps = Etapa
word-kins-people = Pessoa
word-kins-criteria = Critério
word-kins-risks = Risco
word-kins-comments = Comentário

## The page: words of places, verdicts, assurance

held-basics-go-live = A data de entrada em operação
held-basics-go-live-owner = Responsável pela entrada em operação
held-basics-paused-until = A pausa do plano
held-basics-close-date = A data do contrato
held-basics-workweek = A semana de trabalho
held-fields-owner = Responsável
held-fields-partner = A contraparte
held-fields-due = O prazo
held-fields-days = A duração
held-fields-days-min = A duração mínima
held-fields-kind = O tipo
held-fields-review = A análise
held-fields-title = O título
held-fields-text = O texto
held-fields-contingency = O que é feito se acontecer
held-fields-name = O nome
held-fields-fixed-on = A data fixa
held-fields-status = O status
held-fields-dropped = O status
held-fields-removed = O lugar no plano
held-fields-measure = A métrica
held-fields-target = A meta
held-fields-side = A empresa
held-fields-email = O endereço
held-fields-role = O papel na decisão
held-fields-job-title = O cargo
held-fields-left = Se a pessoa saiu da empresa
held-left = saiu da empresa
held-not-left = não saiu da empresa
deal-grade-commit = Compromisso
deal-grade-best-case = Melhor caso
deal-grade-pipeline = Pipeline
deal-grade-omit = Omitido
word-assurances-0 = abriu um link
word-assurances-1 = nome informado, não verificado
word-assurances-2 = verificado
word-assurances-3 = verificado pelo login da empresa
word-weekdays-0 = seg.
word-weekdays-1 = ter.
word-weekdays-2 = qua.
word-weekdays-3 = qui.
word-weekdays-4 = sex.
word-weekdays-5 = sáb.
word-weekdays-6 = dom.

## The page: labels

label-undo = Desfazer
label-due = Prazo
label-started = Iniciada
label-done = Concluída
label-none = Nenhuma
label-when = Quando
label-minutes = Minutos
label-state = Status
paper-not-said = Não informado
paper-planned = Planejada
paper-not-needed = Não necessária
label-needed = Necessária
label-contract = Contrato
line-buyer-name = Empresa do comprador
line-seller-name = Empresa do vendedor
label-show = Mostrar

## The page: calls

calls-policy = A política de segurança de conteúdo desta página não permite conexões com { $address }.
calls-policy-help = Avise quem administra esta página: o connect-src precisa incluir { $origin } e { $socket }.
calls-origin = O servidor deste plano não permite o uso por páginas de { $page }: daqui não é possível consultar nada nem dar o de acordo.
calls-origin-help = Abra o plano pelo portal. Se este é o seu portal: inicie o relay com --allow-origin { $page } e não deixe nenhum proxy ou página de login responder no lugar dele.
calls-unknown = O servidor não aceitou e deu um motivo que esta página não conhece ({ $code }). Recarregue a página; se continuar assim, avise quem administra esta página.
calls-status = O servidor respondeu { $status } e não deu motivo. Tente de novo ou avise quem administra esta página.
calls-versions = Esta página e o servidor não se entendem. Recarregue a página; se continuar assim, avise quem administra esta página.
calls-busy = O servidor não pôde processar agora. Tente de novo em instantes.
calls-failed = Algo falhou no servidor. Tente de novo em instantes; se continuar assim, avise quem administra esta página.
calls-no-answer = Não foi possível acessar o servidor. Tente de novo em instantes.
calls-help-token = Abra o plano de novo pelo portal ou peça um novo link.
calls-help-forbidden = Peça a quem enviou o link um que permita isso.
calls-help-too-large = Escreva um texto mais curto ou em partes menores.
calls-help-not-found = Recarregue a página. Se este é o seu portal: o relay e o componente devem ser da mesma versão, e nenhum proxy pode responder no lugar dele.

## The page: refusal

refusal-date = Data errada
refusal-priority = Não é prioridade agora
refusal-budget = Sem orçamento
refusal-decider = Outra pessoa decide
refusal-choice = Escolhemos outro caminho
refusal-other = Outro motivo

## Cards of "For you": a question each, and the answers to it

company-buyer = empresa compradora
company-seller = empresa vendedora
suggested-by = Sugerido por { $name }
suggested-by-guest = Sugerido por { $name } (visitante)
name-of-guest = { $name } (visitante)
weekday-date = { $weekday ->
        [1] seg.
        [2] ter.
        [3] qua.
        [4] qui.
        [5] sex.
        [6] sáb.
       *[7] dom.
    }, { $day } de { $month ->
        [1] jan.
        [2] fev.
        [3] mar.
        [4] abr.
        [5] mai.
        [6] jun.
        [7] jul.
        [8] ago.
        [9] set.
        [10] out.
        [11] nov.
       *[12] dez.
    }
day-month-short = { $day } de { $month ->
        [1] jan.
        [2] fev.
        [3] mar.
        [4] abr.
        [5] mai.
        [6] jun.
        [7] jul.
        [8] ago.
        [9] set.
        [10] out.
        [11] nov.
       *[12] dez.
    }
day-month = { $day } de { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    }
card-buffer-short = As etapas precisam de mais { working-days }.
card-buffer-none = As etapas não deixam folga.
card-buffer-spare = As etapas deixam { working-days } de folga.
card-go-live-short = A entrada em operação ficaria { working-days } cedo demais para as etapas.
card-go-live-keeps-none = A entrada em operação fica sem folga.
card-go-live-keeps = A entrada em operação mantém { working-days } de folga.
card-earliest = Mais cedo possível com estas etapas: { $date }
card-go-live = Você quer entrar em operação em { $date }?
card-go-live-empty = Quando você quer entrar em operação?
card-goal = É isto que você quer alcançar?
card-goal-empty = O que deve ser diferente depois da entrada em operação?
card-proposal = { $what }: { $new } em vez de { $old }?
card-none = não definido
card-dates = { $n ->
        [one] { $n } data para { $company } é uma sugestão
       *[other] { $n } datas para { $company } são sugestões
    }
card-dates-first = A primeira: { $step }, { $date }
card-step = { $step }
card-step-asked = { $name } pede que você veja { $step }.
card-step-span = { $from }–{ $to }, { days }
card-step-by = Até { $date }, { days }
card-step-by-day = Até { $date }
card-step-due = Prazo { $date }
card-step-late = Prazo { $date }, há { working-days }
card-step-after = Depois de { $steps }
card-answer = { $name } pergunta:
card-on-step = Sobre { $step }
card-signature-lapsed = { $n ->
        [one] { $n } item mudou
       *[other] { $n } itens mudaram
    } desde o seu de acordo em { $date }
card-signature-amended = Alterações de { $names } desde o seu de acordo: { $n ->
        [one] { $n } item.
       *[other] { $n } itens.
    }
card-date-changed = { $what } { $was } → { $now }{ $by }
card-place-changed = { $what }{ $by }
card-by = , { $name }
card-the-plan = o plano
card-signature-asked = { $name } pede o seu de acordo neste plano.
card-not-a-contract = Não é um contrato, e ninguém é obrigado a comprar. 2 minutos de leitura.
card-missing-first = { $n ->
        [one] Antes falta um item: { $what }.
       *[other] Antes faltam { $n } itens: { $what }.
    }
card-plan-complete = O plano está completo.
card-sign-or-ask = Você pode dar o de acordo ou pedir isso a um colega.
card-checkin = { $name } anotou um acompanhamento com você em { $date }
card-were-you-there = Você participou?
card-need-meeting = Quando conversamos de novo?
card-need-review = { $company } precisa da análise { $review }?
card-need-budget = Quem aprova o orçamento de { $company }?
card-budget-suggested = { $by } sugere { $name }.
card-budget-is-suggested = Sugestão: { $name }.
card-need-people = Quem mais de { $company } participa da decisão?
card-people-not-met = Também pessoas que { $company } ainda não conhece.
card-need-criteria = Como você vai avaliar se deu certo?
card-criteria-example = ex.: pedidos enviados no mesmo dia
card-need-risks = O que é mais provável que atrapalhe?
missing-goal = o objetivo
missing-go-live = a data de entrada em operação
missing-steps = as etapas
missing-owners = os responsáveis pelas etapas
missing-people = as pessoas do seu lado
missing-paper = jurídico, segurança e compras
missing-criteria = como vocês avaliam
missing-risks = o que pode atrapalhar
missing-meeting = a próxima reunião
act-yes = Sim
act-no = Não
act-yes-value = Sim, { $value }
act-yes-that-is-it = Sim, é isso
act-works-for-me = Para mim serve
act-say-it-differently = Dizer de outro jeito
act-write-it = Escrever
act-choose-a-date = Escolher uma data
act-another-date = Outra data
act-change-date = Alterar a data
act-check-dates = { $n ->
        [one] Conferir a data
       *[other] Conferir as { $n } datas
    }
act-accept = Aceitar { $value }
act-keep = Manter { $value }
act-keep-as-it-is = Manter como está
act-takes-longer = Leva mais tempo
act-someone-else = Outra pessoa
act-done = Concluir
act-reply = Responder
act-later = Depois
act-not-sure = Não sei ao certo
act-not-known-yet = Ainda não sei
act-add = Adicionar
act-suggest-a-time = Sugerir um horário
act-what-is-missing = O que falta?
act-read-it = Ler
act-read-it-all = Ler tudo
act-read-and-sign-again = Reler e dar o de acordo
act-ask-about-it = Perguntar
act-renew = Renovar
act-ask-a-colleague = Pedir a um colega
act-not-the-right-person = Não sou a pessoa certa

## The page: head, tabs, the line of the plan

tabs-for-you = Para você
tabs-plan = Plano
tabs-people = Pessoas
tabs-activity = Atividade
tabs-goals-and-risks = Objetivos e riscos
tabs-signatures = De acordo
tabs-parts = Partes do plano
tabs-sections = Seções do plano
tabs-open = { $n ->
        [one] { $n } item para você
       *[other] { $n } itens para você
    }
chip-draft = Rascunho de { $name }
chip-asked-you = Seu de acordo foi pedido
chip-asked = De acordo pedido a { $name }, { $day }
chip-signed = De acordo em { $day }
chip-signed-by = De acordo de { $name }, { $day }
chip-changed-mine = Alterado desde o seu de acordo ({ $n })
chip-changed = Alterado desde o de acordo de { $name } ({ $n })
chip-changed-by-your-side = Alterado pelo seu lado ({ $n })
chip-declined = Recusado por { $name }
chip-paused = Pausado até { $day }
head-no-go-live = Sem data de entrada em operação
head-go-live = Entrada em operação { $date }
head-today = Hoje
head-days-left = { $n ->
        [one] resta { $n } dia útil
       *[other] restam { $n } dias úteis
    }
head-days-past = { $n ->
        [one] há { $n } dia útil
       *[other] há { $n } dias úteis
    }
present-act = Apresentar
present-on = Apresentando. As notas privadas estão ocultas.
present-stop = Parar
menu-more = Mais
menu-read-and-sign = Ler e dar o de acordo
menu-check-in = Acompanhamento
menu-share = Compartilhar
menu-calendar = Calendário
menu-print = Imprimir ou salvar
menu-certificate = Certificado
menu-who-can-see-this = Quem pode ver isto
menu-pause = Pausar
menu-not-you = Não é { $name }?
does-not-work-for-us = Este plano não serve para nós
plan-line-still-open = Ainda em aberto:
plan-line-nothing-open = Nada em aberto.
plan-line-in-place = { $name }: ok
plan-line-people = pessoas
plan-line-criteria = como se avalia
plan-line-risks = riscos
plan-line-buffer = { $n } de folga
plan-line-short = { $n ->
        [one] falta { $n } dia útil
       *[other] faltam { $n } dias úteis
    } para as etapas

## The page: for you

for-you-minutes = { $n } min
for-you-person-of = { $name } ({ $company })
for-you-suggests = { $who } sugere este plano. Nada está combinado até você confirmar.
for-you-things = { $n ->
        [one] { $n } item para você,
       *[other] { $n } itens para você,
    }
for-you-about = cerca de { $n ->
        [one] { $n } minuto.
       *[other] { $n } minutos.
    }
for-you-show-more = Mostrar mais { $n }
for-you-nothing = Nada para você agora.
for-you-nothing-until = Nada para você até { $date }
for-you-waiting = Aguardando { $company }: { $what }
for-you-their-step = { $name }, { $step }
for-you-suggest-a-change = Sugerir uma alteração
answered-thanks = Obrigado. Definido por você.
answered-signed = Você receberá um aviso se algo do seu de acordo mudar. De acordo em { $day }
answered-go-live-signed = Entrada em operação { $date }. De acordo em { $day }
answered-goal-signed = “{ $goal }” De acordo em { $day }
answered-dates-signed = Suas datas. De acordo em { $day }
answered-settled = Não está mais em aberto: { $title }
answered-later = Adiado para a sua próxima visita.
answered-goal = “{ $goal }” Definido por você.
answered-go-live = Entrada em operação { $date }: definida por você.
answered-date = { $step }: { $date }, data definida por você.
answered-dates = Todas as datas estão respondidas.
answered-days = { $step }: { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }. Definido por você.
answered-done = { $step }: concluída.
answered-owner = { $step }: { $name }
answered-budget = { $name } aprova o orçamento. Definido por você.
answered-person = { $name } está no plano.
answered-kept = Mantido como está.
answered-accepted = Aceito.
answered-checkin = Você participou.
answered-asked = De acordo pedido a { $name }.
answered-reply = Enviado.
answered-meeting = Próxima reunião: { $at }
date-editor-date = Data
date-editor-minus-day = −1 dia
date-editor-plus-day = +1 dia
date-editor-plus-week = +1 semana
date-editor-set = Definir { $date }
date-editor-suggest = Sugerir { $date }
date-editor-choose = Escolher uma data
date-editor-spare = { $date }: { working-days } de folga
date-editor-none = { $date }: sem folga
date-editor-short = { $date }: as etapas precisam de mais { working-days }
card-save = Salvar
card-send = Enviar
card-your-words = Suas palavras
card-working-days = Dias úteis
card-who = Quem?
card-somebody-else = Outra pessoa
card-or-a-name = Ou um nome que não está na lista
card-name = Nome
card-when = Quando?
card-what-they-decide = O que decide
card-not-said = Ainda não se sabe
card-criterion = Como avaliamos
card-criterion-example = Pedidos enviados no mesmo dia
card-measure = Métrica
card-target = Meta
card-risk = O que pode atrapalhar
card-contingency = Se acontecer, nós…
dates-title = { $n ->
        [one] { $n } data sugerida para { $company }
       *[other] { $n } datas sugeridas para { $company }
    }
dates-suggested-by = Sugerido por { $name }. Altere o que não serve.
dates-ok = OK
dates-ok-of = OK: { $step }
dates-change = Alterar
dates-change-of = Alterar: { $step }
dates-these-work = { $n ->
        [one] Esta data serve
       *[other] Estas { $n } datas servem
    }
dates-others-work = { $n ->
        [one] A outra data serve
       *[other] As outras { $n } datas servem
    }
dates-done = Pronto
for-reading = Este link é para leitura.
glance-meeting = { $start }–{ $end } ({ $zone })
glance-meeting-at = { $start } ({ $zone })
glance-there = { $time } em { $place }
glance-in-days = em { $n ->
        [one] { $n } dia útil
       *[other] { $n } dias úteis
    }
glance-back-from-go-live = Da entrada em operação até hoje
glance-live = Em operação
glance-today = Hoje
glance-must-start = { $phase }: precisa começar
glance-should-have-started = { $phase }: já deveria ter começado
since-your-last-visit = Desde a sua última visita
waiting-for = Aguardando { $company }
waiting-dates = { $name }: { $n ->
        [one] { $n } data
       *[other] { $n } datas
    } para conferir
waiting-dates-since = { $name }: { $n ->
        [one] { $n } data
       *[other] { $n } datas
    } para conferir, desde { $day }
waiting-signature = { $name }: de acordo, desde { $day }
waiting-signature-message = { $name }, nosso plano está pronto para você ler e dar o de acordo, cerca de 2 minutos. Não é um contrato. Use o link do nosso plano que você já tem.
waiting-copy = Copiar mensagem
waiting-copied = Copiado.
waiting-message = { $name }, há { $n ->
        [one] { $n } data
       *[other] { $n } datas
    } para você conferir no nosso plano, cerca de um minuto. Use o link do plano que você já tem.
ways-out-not-the-right-plan = Não é o plano certo?
ways-out-pause-it = Pausar

## Words of single places: names for screen readers, states, what is added or taken out

word-sides-within-buyer = comprador
word-sides-within-portal = portal
word-sides-within-seller = vendedor

### The diagnosis: what rests on the record. The relay words it; nothing below is in what the browser downloads.

a-criterion = um critério
a-risk = um risco
a-risk-without-text = um risco sem texto
a-question = uma pergunta
one-person = uma única pessoa
somebody = alguém
somebody-of-the-buyer = Alguém do comprador
the-buyer = alguém do comprador
the-buyer-first = alguém do comprador
limit-days = { $limit ->
        [one] { $limit } dia
       *[other] { $limit } dias
    }
dates = { $n ->
        [one] { $n } data
       *[other] { $n } datas
    }
changes = { $n ->
        [one] { $n } alteração
       *[other] { $n } alterações
    }
proposals = { $n ->
        [one] { $n } sugestão
       *[other] { $n } sugestões
    }
the-review = a análise { $review }
field-date = data
e1b =
    .seller =
        { $hand ->
            [seller] O objetivo foi escrito só pelo seu lado.
            [unverified] O objetivo foi escrito por alguém do comprador sem endereço verificado.
           *[some] Menos da metade do objetivo está nas palavras do comprador.
        }
    .seller-do = Peça ao comprador que escreva o objetivo com as próprias palavras, aqui, enquanto você ouve.
    .buyer = O objetivo ainda não está nas suas palavras.
    .buyer-do = Escreva o que vai melhorar para você, e quanto; ou confirme o texto, se ele já diz isso.
    .fired = { $percent }% dos caracteres pelo comprador
    .limit = 50%
e1d =
    .seller = Ninguém do comprador definiu a entrada em operação: { $date } é a sua data.
    .seller-do = Pergunte o que determina a data do comprador e deixe que ele mesmo a defina.
    .buyer = A data de entrada em operação, { $date }, ainda precisa da sua confirmação.
    .buyer-do = Defina o dia em que você quer entrar em operação.
    .fired = não definida pelo comprador
    .limit = definida pelo comprador
e7b =
    .seller =
        { $n ->
            [one] Há { risks } no plano, nenhum registrado pelo comprador.
           *[other] Há { risks } no plano, nenhum registrado pelo comprador.
        }
    .seller-do = Pergunte ao comprador o que poderia impedir isto do lado dele e deixe que ele anote.
    .buyer = Nenhum dos riscos daqui foi registrado por você.
    .buyer-do = Adicione o que poderia impedir isto do seu lado.
    .fired = 0 pelo comprador
    .limit = 1
h1 =
    .seller = Nada neste plano é do próprio comprador: nenhuma data, nenhum responsável, nenhuma palavra.
    .seller-do = Abram o plano juntos e deixe o comprador definir a primeira data: a entrada em operação.
    .buyer = Nada neste plano é seu ainda.
    .buyer-do = Altere o que não está certo ou confirme o que está; comece pela data de entrada em operação.
    .fired = 0 compromissos do comprador
    .limit = 1
h2 =
    .seller = O comprador definiu { $held } de { open-steps } do lado dele; ainda não: { $steps }.
    .seller-do = Repasse essas etapas com os responsáveis e deixe que cada um defina ou confirme a própria data.
    .buyer =
        { $loose ->
            [one] { $loose } etapa sua ainda precisa da sua confirmação: { $steps }.
           *[other] { $loose } etapas suas ainda precisam da sua confirmação: { $steps }.
        }
    .buyer-do = Defina para cada uma a data que serve para você ou confirme a que está lá.
    .fired = { $held } de { $n } definidas, { $percent }%
    .limit = { $limit }%
h4 =
    .seller =
        { $n ->
            [one] Tudo o que o comprador assumiu ({ $n } compromisso) vem só de { $who }.
           *[other] Tudo o que o comprador assumiu ({ $n } compromissos) vem só de { $who }.
        }
    .seller-do = Pergunte quem mais precisa concordar e convide essa pessoa a confirmar a parte dela.
    .buyer =
        { $n ->
            [one] { $n } compromisso seu depende só de { $who }.
           *[other] { $n } compromissos seus dependem só de { $who }.
        }
    .buyer-do = Convide um colega a confirmar a parte dele.
    .fired = 1 pessoa
    .limit = 2 pessoas
h5 =
    .seller =
        { $n ->
            [one] { proposals } sua aguarda a resposta do comprador há { working-days }.
           *[other] { proposals } suas aguardam a resposta do comprador, a mais antiga há { working-days }.
        }
    .seller-do = Pergunte pessoalmente; se não importa mais, retire.
    .buyer =
        { $n ->
            [one] { proposals } aguarda a sua resposta há { working-days }.
           *[other] { proposals } aguardam a sua resposta, a mais antiga há { working-days }.
        }
    .buyer-do = Aceite, mantenha o que está lá ou sugira outra coisa.
    .fired = { working-days }
    .limit = { limit-working-days }
h6 =
    .seller = O comprador escreveu ({ changes }), mas ninguém dele com endereço verificado: isso não define nada.
    .seller-do = Envie ao comprador o link dele por e-mail, para que o que ele escrever conte como dele.
    .buyer = O que você escreve aqui ainda não está ligado a um endereço verificado.
    .buyer-do = Peça um link por e-mail e abra-o: a partir daí, suas datas são suas.
    .fired = nível de verificação { $assurance }
    .limit = nível de verificação 2
h8 =
    .seller = O comprador definiu { dates }, exatamente como seu lado tinha sugerido.
    .seller-do = Pergunte qual delas é a mais difícil de cumprir: uma data pensada com cuidado vale mais.
    .fired = { dates }
    .limit = { $limit ->
        [one] { $limit } data
       *[other] { $limit } datas
    }
usual-days = { $what } ({ working-days }, normalmente { $floor } ou mais)
k5 =
    .seller = Jurídico, segurança ou compras estão planejados para menos tempo do que costumam levar, e o comprador não confirmou: { $steps }.
    .seller-do = Pergunte quem faz isso do lado do comprador e quanto tempo levou da última vez; deixe que ele informe os dias.
    .buyer = Estes dias ainda precisam da sua confirmação: { $steps }.
    .buyer-do = Pergunte a quem faz isso quanto tempo leva e informe aqui.
    .fired = { working-days }
    .limit = { $floor ->
        [one] { $floor } dia útil
       *[other] { $floor } dias úteis
    }
k7 =
    .seller = { changes } no que conta como sucesso desde o de acordo neste plano: { $places }.
    .seller-do = Pergunte quem precisa da outra meta e combinem uma só antes de continuar.
    .buyer = { changes } no que conta como sucesso desde o de acordo neste plano: { $places }.
    .buyer-do = Diga se esta é a meta que você quer e dê o de acordo de novo.
    .fired = { changes }
    .limit = 0
k8 =
    .seller =
        { $n ->
            [1] 1 risco ou pergunta do comprador aguarda uma resposta sua: { $waiting }.
           *[other] { $n } riscos ou perguntas do comprador aguardam uma resposta sua: { $waiting }.
        }
    .seller-do = Responda hoje, nem que seja para dizer até quando você vai saber.
    .buyer =
        { $n ->
            [1] 1 risco ou pergunta do seu lado aguarda uma resposta: { $waiting }.
           *[other] { $n } riscos ou perguntas do seu lado aguardam uma resposta: { $waiting }.
        }
    .buyer-do = Pergunte de novo ou marque como resolvido, se a resposta veio por outro caminho.
    .fired = { working-days }
    .limit = { limit-working-days }
l2 =
    .seller =
        { $n ->
            [one] { steps } do comprador em atraso, sem nenhum aviso: { $steps }.
           *[other] { steps } do comprador em atraso, sem nenhum aviso: { $steps }.
        }
    .seller-do = Ligue para quem responde pela mais atrasada; pergunte o que mudou e deixe que essa pessoa defina a nova data.
    .buyer =
        { $n ->
            [one] { steps } do seu lado com a data vencida, sem notícia: { $steps }.
           *[other] { steps } do seu lado com a data vencida, sem notícia: { $steps }.
        }
    .buyer-do = Diga em que ponto está ou defina a data em que será concluída.
    .fired = { working-days } de atraso
    .limit = { limit-working-days }
step-moved = { $step } (adiada { times }, { working-days } no total)
l3 =
    .seller =
        { $n ->
            [one] { dates } não para de mudar: { $steps }.
           *[other] { dates } não param de mudar: { $steps }.
        }
    .seller-do = Pergunte o que precisa acontecer antes e inclua isso no plano como uma etapa própria.
    .buyer =
        { $n ->
            [one] { dates } não para de mudar: { $steps }.
           *[other] { dates } não param de mudar: { $steps }.
        }
    .buyer-do = Diga o que precisa acontecer antes; talvez mereça uma etapa própria.
    .fired = { $most } adiamentos
    .limit = 1
times =
    { $times ->
        [1] uma vez
       *[other] { $times } vezes
    }
l4 =
    .seller = A entrada em operação foi adiada { times }: de { $from } para { $to }, { working-days } no total.
    .seller-do = Pergunte o que causou o adiamento e se o motivo da compra ainda vale na nova data.
    .buyer = A entrada em operação foi adiada { times }: de { $from } para { $to }, { working-days } no total.
    .buyer-do = Diga o que causou o adiamento e se a nova data é segura.
    .fired = adiada { times }, em { working-days }
    .limit = uma vez, em { limit-working-days }
l4-back =
    .seller = A entrada em operação foi adiada { times }; agora é { $to }, no início era { $from }.
    .seller-do = Pergunte o que causou o adiamento e se o motivo da compra ainda vale na nova data.
    .buyer = A entrada em operação foi adiada { times }; agora é { $to }, no início era { $from }.
    .buyer-do = Diga o que causou o adiamento e se a nova data é segura.
    .fired = adiada { times }, em 0 dias úteis
    .limit = uma vez, em { limit-working-days }
l5 =
    .seller =
        { $n ->
            [one] { dates } foi adiada sem explicação: { $dates }.
           *[other] { dates } foram adiadas sem explicação: { $dates }.
        }
    .seller-do = Pergunte o motivo e anote-o como comentário: ele diz se a próxima data se sustenta.
    .buyer =
        { $n ->
            [one] { dates } foi adiada sem explicação: { $dates }.
           *[other] { dates } foram adiadas sem explicação: { $dates }.
        }
    .buyer-do = Adicione um comentário sobre o que causou o adiamento.
    .fired = { dates }
    .limit = 0
r1 =
    .seller = Há { days } ninguém do comprador abre o plano, até onde se sabe pelos nomes informados.
    .seller-do = Abram o plano juntos na próxima conversa, em vez de enviar o link de novo.
    .fired = { days }
    .limit = { limit-days }
r2 =
    .seller = O comprador abriu o plano, o de acordo foi pedido { times }, e há { days } ninguém verificado dele diz nada.
    .seller-do = Não peça de novo: pergunte a outra pessoa de lá se isto ainda cabe no ano deles.
    .fired = { days }
    .limit = { limit-days }
r3 =
    .seller = O de acordo foi pedido a { $who } em { $date } e ainda não há resposta.
    .seller-do = Pergunte pessoalmente o que está segurando; um não com motivo vale mais do que o silêncio.
    .buyer = O de acordo ao plano foi pedido a { $who } em { $date }.
    .buyer-do = Dê o de acordo, ou recuse e diga por quê: as duas respostas ajudam.
    .fired = { working-days }
    .limit = { limit-working-days }
because = : { $reason }
because-of-nothing = , sem informar o motivo
no-reason-given = sem motivo informado
somebody-declined = { $who } recusou o plano em { $date }{ $because }.
r4 =
    .seller = { somebody-declined }
    .seller-do = Agradeça e pergunte três coisas: o que precisaria mudar, quem mais pensa assim e quando perguntar de novo.
    .buyer = { somebody-declined }
    .buyer-do = Se isso mudar, retire a recusa ou dê o de acordo; nada mais será pedido a você.
    .fired = recusado
    .limit = não recusado
r4-void =
    .seller = { somebody-declined } Essa recusa foi desconsiderada em { $voided }: { $reason }.
    .seller-do = Pergunte quem fala agora pelo comprador e repasse o plano com essa pessoa.
    .buyer = { somebody-declined } Essa recusa foi desconsiderada em { $voided }: { $reason }.
    .buyer-do = Dê o de acordo se o plano está certo ou diga de novo o que não está.
    .fired = recusado
    .limit = não recusado
r4b =
    .seller = { somebody-declined } O endereço dessa pessoa não está verificado.
    .seller-do = Descubra quem foi e responda: pergunte ao seu contato principal e escreva para essa pessoa.
    .buyer = { somebody-declined } O endereço dessa pessoa não está verificado.
    .buyer-do = Se foi você, peça um link por e-mail e repita o que disse; se não, pergunte quem foi.
    .fired = { $n ->
        [one] { $n } recusa não verificada
       *[other] { $n } recusas não verificadas
    }
    .limit = 0
owners-or-dates = { $n ->
        [1] 1 responsável ou data
       *[other] { $n } responsáveis ou datas
    }
r5 =
    .seller =
        { $n ->
            [one] O comprador retirou { owners-or-dates }: { $places }.
           *[other] O comprador retirou { owners-or-dates }: { $places }.
        }
    .seller-do = Pergunte o que mudou do lado dele antes de sugerir outra coisa.
    .buyer =
        { $n ->
            [one] Seu lado retirou { owners-or-dates }: { $places }.
           *[other] Seu lado retirou { owners-or-dates }: { $places }.
        }
    .buyer-do = Informe o novo responsável ou a nova data quando souber, ou cancele o que não se aplica mais.
    .fired = { owners-or-dates }
    .limit = 0
s1 =
    .seller = O plano está completo, e o de acordo não foi pedido a ninguém.
    .seller-do = Peça o de acordo a quem responde pelo orçamento: é um compromisso com o plano, não um contrato.
    .buyer = O plano está completo e ainda sem o de acordo.
    .buyer-do = Dê o de acordo, se é isto que você pretende fazer: um compromisso com um plano, não um contrato. Ou diga o que não está certo.
    .fired = 0 vezes o de acordo do comprador
    .limit = 1
s1-asked =
    .seller = O plano está completo; o de acordo foi pedido a { $who } em { $date }.
    .seller-do = Pergunte o que precisaria ser diferente para que o de acordo seja dado.
    .buyer = O plano está completo e ainda sem o de acordo.
    .buyer-do = Dê o de acordo, se é isto que você pretende fazer: um compromisso com um plano, não um contrato. Ou diga o que não está certo.
    .fired = 0 vezes o de acordo do comprador
    .limit = 1
s2 =
    .seller = { changes } desde o de acordo de { $who }: { $places }.
    .seller-do = Mostre o que mudou e por quê e peça o de acordo de novo; ou volte ao que era.
    .buyer = { changes } desde o de acordo de { $who }: { $places }.
    .buyer-do = Veja o que mudou; dê o de acordo de novo, se concordar, ou diga o que deve voltar a ser como era.
    .fired = { changes }
    .limit = 0
s3 =
    .seller = { changes } pelo próprio lado do comprador desde o de acordo de { $who }: { $places }.
    .seller-do = Acolha a alteração e peça que o de acordo seja renovado: basta um toque.
    .buyer = { changes } pelo seu lado desde o de acordo de { $who }: { $places }.
    .buyer-do = Renove o de acordo, se a alteração é o que você quer.
    .fired = { working-days }
    .limit = { limit-working-days }
s4 =
    .seller = O de acordo é de { $who }, que não responde pelo orçamento, e a data do contrato é { $date }.
    .seller-do = Peça o de acordo de quem responde pelo orçamento antes que o contrato chegue à mesa dessa pessoa.
    .fired = { left-working-days }
    .limit = { limit-working-days }
t1 =
    .seller = O último acompanhamento foi em { $date }.
    .seller-do = Comece a próxima conversa por ele: o que mudou, o que vence, o que vem a seguir.
    .buyer = O último acompanhamento foi em { $date }.
    .buyer-do = Repassem o plano juntos na próxima reunião.
    .fired = { days }
    .limit = { limit-days }
t1-never =
    .seller = Ainda não houve acompanhamento.
    .seller-do = Comece a próxima conversa por ele: o que mudou, o que vence, o que vem a seguir.
    .buyer = Ainda não houve acompanhamento.
    .buyer-do = Repassem o plano juntos na próxima reunião.
    .fired = { days }
    .limit = { limit-days }
t2 =
    .seller = Há { days } nada vem de uma pessoa verificada do comprador: nenhuma palavra, nenhum acesso, nenhum acompanhamento.
    .seller-do = Ligue para seu contato principal e repassem o plano juntos; pergunte o que surgiu no lugar disto.
    .buyer = Há { days } ninguém do seu lado com endereço verificado olha o plano.
    .buyer-do = Veja suas próximas etapas ou pause o plano até uma data.
    .fired = { days }
    .limit = { limit-days }
t3 =
    .seller = Em { days }, seu lado escreveu { $wrote ->
            [1] uma vez
           *[other] { $wrote } vezes
        }; ninguém verificado do comprador, nenhuma.
    .seller-do = Pare de escrever; pergunte ao comprador o que ele mudaria e deixe que ele mude.
    .fired = { $wrote } a 0
    .limit = { $limit } a 0
t4 =
    .seller = O plano tem o de acordo, e há { days } não há acompanhamento.
    .seller-do = Reserve dez minutos da próxima conversa para um acompanhamento.
    .buyer = O plano tem o de acordo e há { days } não é repassado em conjunto.
    .buyer-do = Repassem o plano juntos na próxima reunião.
    .fired = { days }
    .limit = { limit-days }
t5 =
    .seller = A próxima reunião é em { $date }, daqui a { days }.
    .seller-do = Sugira uma conversa curta antes disso; pergunte o que precisa estar pronto até lá.
    .buyer = A próxima reunião é em { $date }, daqui a { days }.
    .buyer-do = Sugira uma antes, se algo não puder esperar.
    .fired = { days }
    .limit = { limit-days }
t6 =
    .seller = A reunião de { $date } passou sem que o plano fosse repassado em conjunto.
    .seller-do = Faça agora o acompanhamento com o comprador, enquanto os dois lembram o que foi dito.
    .buyer = A reunião de { $date } passou sem que o plano fosse repassado em conjunto.
    .buyer-do = Repassem o plano juntos; anotem o que foi combinado.
    .fired = { working-days }
    .limit = { limit-working-days }
t7 =
    .seller = { steps } concluídas, nenhuma jamais adiada ou atrasada, e todas marcadas pelo seu lado.
    .seller-do = Peça ao comprador que marque a próxima: um plano que se vive tem arranhões.
    .fired = { steps }
    .limit = { $limit ->
        [one] { $limit } etapa
       *[other] { $limit } etapas
    }

### The command line

check-untitled-plan = Um plano sem título
check-verdict = { $verdict } em { $date }
check-blockers = Falta: sem isto, ninguém pode dar o de acordo
check-major = Pesa na negociação
check-minor = Vale corrigir
check-info = Vale saber
check-next =
    { $who ->
        [buyer] Próximo passo: a vez é do comprador
       *[seller] Próximo passo: a vez é sua
    }
check-next-by = { $what } Até { $date }.
check-goal = objetivo
check-go-live = entrada em operação
check-steps = etapas
check-owners = responsáveis
check-people = pessoas
check-paper = jurídico, segurança e compras
check-criteria = critérios
check-risks = riscos
check-meeting = próxima reunião
check-time = Tempo
check-late = { working-days } de atraso: a entrada em operação está prevista para { $planned }, e o plano termina em { $projected }.
check-in-time = { working-days } de folga: o plano termina em { $projected }, e a entrada em operação está prevista para { $planned }.
check-projected = Se tudo começar o mais cedo possível, o plano termina em { $projected }.
check-hangs-on = Tudo depende de { $steps }.
check-help = O que ajudaria:
check-still-late = ainda { working-days } de atraso
check-exactly = exatamente no prazo
check-to-spare = { working-days } de folga

### Files in and out

## Files that are refused

unreadable-value = { $place }: esperado { $expected }, encontrado { $found }
import-then = { $first }; { $second }
import-and-more = { $what }; e mais { $n }
import-too-large = o arquivo tem { $bytes } bytes, e um plano pode ter { $limit }; divida-o ou retire o que não faz parte do plano
import-empty = o arquivo está vazio; deveria conter um plano em JSON, ou em CSV com uma coluna “Etapa”
import-not-utf8 = linha { $line }, byte { $byte } do arquivo não é texto UTF-8 ({ $found }); salve o arquivo em UTF-8: no Excel como “CSV UTF-8 (Delimitado por vírgulas)”, no LibreOffice com o conjunto de caracteres “Unicode (UTF-8)”, no Google Planilhas em Arquivo > Fazer download > CSV
import-latin-1 = { $text }, em Latin-1 { $letter }
import-utf-16 = é UTF-16
import-within-character = termina no meio de um caractere
import-workbook = este arquivo é uma pasta de trabalho ou outro arquivo compactado, não um plano; abra-o no programa de planilhas e salve a planilha como “CSV UTF-8”
import-pdf = este arquivo é um PDF, não um plano; importe a planilha que lhe deu origem
import-json = linha { $line }, coluna { $column }: JSON inválido ({ $says }); corrija ali e importe de novo
import-unreadable = { $what }; corrija { $n ->
        [one] isso
       *[other] esses pontos
    } e importe de novo
import-cells = { $what }; corrija { $n ->
        [one] isso
       *[other] esses pontos
    } na planilha e importe de novo
import-bad-cell = linha { $row }, coluna “{ $column }”: { $found } não é { $expected }
import-date = uma data que existe; escreva no formato AAAA-MM-DD
import-unclear-date = uma data clara: pode ser { $first } ou { $second }; escreva no formato AAAA-MM-DD
import-days = um número de dias úteis de 0 a 999 ou um intervalo como 5-10
import-at-most = no máximo o valor { $days } da coluna “{ $column }”
import-too-long = { $at } tem { $chars } caracteres e pode ter { $limit }; encurte o texto e importe de novo
import-at-cell = a célula na linha { $row }, coluna { $column }
import-at-column = a célula na linha { $row }, coluna “{ $column }”,
import-at-rest = o que não tem coluna própria na linha { $row }
import-too-many = o arquivo ultrapassa o limite de { $limit } { $things ->
        [steps] etapas
        [people] pessoas
        [criteria] critérios
        [risks] riscos
        [comments] comentários
        [templates] modelos
        [filled-rows] linhas preenchidas
        [rows] linhas
        [cells] células
       *[values] valores
    }; divida-o em vários arquivos
import-unclosed = as aspas que abrem uma célula na linha { $line } nunca são fechadas; feche-as, ou escreva-as em dobro onde fazem parte do texto, e importe de novo
import-no-table = isto não é uma tabela: { $says }
import-no-headings = não há linha de títulos com uma coluna “Etapa” entre as primeiras { $n } linhas (a primeira diz: { $found }); escreva na linha 1: { $columns }
import-no-object = este JSON não é um plano; um arquivo de plano é um objeto como { "{" }"document": { "{" }"title": "…", "steps": { "{" }{ "}" }{ "}" }{ "}" }
import-no-document = "document" deve ser um objeto com as raízes do plano: title, goal, plan, steps, people, …
import-no-roots = este JSON não contém nenhuma das raízes de um plano ({ $roots }); um arquivo de plano é { "{" }"document": { "{" }…{ "}" }{ "}" }
import-no-templates = a lista de modelos está vazia
import-templates-twice = dois modelos da lista têm o template_id { $text }; dê a cada um o seu
import-no-template = o item { $nth } da lista não é um modelo: { $why }; um modelo é { "{" }"template_id", "name", "steps": [{ "{" }"id", "title", "phase", "side", "duration_days", "depends_on"{ "}" }]{ "}" }
template-no-object = não é um objeto
template-no-steps = não tem uma lista "steps"
template-odd-step = uma das etapas não é um objeto
template-no-date = { $step }, { $field }: esperado { $expected }, encontrado { $found }; corrija e importe de novo
template-step = etapa { $id }
template-step-without-id = etapa sem id
template-at-name = o nome de { $name }
template-at-field = { $step } de { $name }, { $field }

## What an import took over

understood-text = { $field ->
        [title] título
        [goal] objetivo
        [buyerName] nome do comprador
       *[sellerName] nome do vendedor
    }: { $text }
understood-count = { $things ->
        [steps] etapas
        [people] pessoas
        [criteria] critérios de sucesso
        [risks] riscos
        [comments] comentários
        [links] vínculos
        [durations] durações
        [due-dates] prazos
       *[paper] etapas de jurídico, segurança e compras
    }: { $n }
understood-go-live = entrada em operação: { $date }
understood-close-date = data do contrato: { $date }
template-go-live = entrada em operação: { $date }, de “{ $text }”
template-close-date = data do contrato: { $date }, de “{ $text }”
template-durations = durações: { $n }, das quais { $ranged } em intervalos (dias corridos × 5/7 = dias úteis)
template-links = vínculos: { $n }, todos marcados como presumidos
template-people = pessoas: { $n }, a partir dos nomes dos responsáveis

## What an import left out, or took into the notes

import-at-heading = linha { $row }, coluna “{ $column }”: { $what }
import-at-place = { $place }: { $what }
import-above-headings = linha { $row }: acima dos títulos, ficou de fora: { $text }
import-column-noted = coluna “{ $column }”: não há campo para ela; guardada nas notas de { steps }
import-without-side = não está definido se o responsável é do comprador ou do vendedor em { $n ->
        [one] { $n } linha
       *[other] { $n } linhas
    }; preencha uma coluna “{ $column }” com buyer ou seller
import-id-twice = { $text } aparece duas vezes; recebeu um novo id
import-no-id = { $text } não é um id; recebeu um novo id
import-no-word = { $text } não é nenhum destes: { $expected }; guardado nas notas
import-no-side = { $text } não é buyer nem seller; ficou em aberto
import-no-address = { $text } não é um endereço simples, como ana@example.com; ficou de fora
import-no-role = { $text } não é um papel, como economic-buyer ou champion; ficou em aberto
import-no-step = { $text } não é uma etapa da tabela; escreva os números ou os títulos exatos das etapas, separados por ponto e vírgula; o vínculo ficou de fora
import-circle = depender de { $text } fecha um ciclo; o vínculo ficou de fora; corrija a ordem das etapas
import-beside = "{ $key }" ao lado de "document" não faz parte de um plano; ficou de fora
import-root-of-relay = a raiz "{ $root }" é escrita só pelo servidor; ficou de fora
import-root-unknown = a raiz "{ $root }" é desconhecida; ficou de fora
template-no-field = { $name }, não há campo para isto: { $text }
template-id-twice = etapa { $id }: este id aparece duas vezes; os vínculos com ele levam à primeira
template-no-duration = { $step }: duration_days { $text } não é um intervalo de dias corridos; guardado nas notas
template-no-link = etapa { $id }: depende de { $before }, que não está na lista; o vínculo ficou de fora
template-circle = etapa { $id }: depende de { $before }, o que fecha um ciclo; o vínculo ficou de fora
template-noted = { $name }, não há campo para isto: guardado nas notas de { steps }
template-noted-phase = fase sem tipo próprio, não há campo para isto: guardada nas notas de { steps }
template-noted-side = lado de etapas sem responsável, não há campo para isto: guardado nas notas de { steps }
template-noted-status = status que diz como a etapa vai, e não onde está, não há campo para isto: guardado nas notas de { steps }

## Notes of steps, for what a template has and a plan has no field for

note-phase = Fase: { $text }.
note-side = Lado: { $text }.
note-health = Saúde: { $text }.
note-duration = Duração: { $text }.
note-week = Prevista para a semana { $text }.
note-weeks = Prevista para as semanas { $first } a { $second }.
note-day = Prevista para o dia { $text } a partir do início.
note-month-day = Datada de { $text }, sem ano informado.
note-slip = Adiada para { $text } na origem.
note-minutes = Uma reunião de { $text } minutos.
note-milestone = Um marco.
note-note = Nota: { $text }.
note-other = { $name }: { $text }.
day-of-month = { $day } de { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    }

## Headings of tables: an export writes them, and an import in the same language reads them

column-no = Nº
column-step = Etapa
column-kind = Tipo
column-review = Análise
column-owner = Responsável
column-owner-side = Lado do responsável
column-owner-email = E-mail do responsável
column-owner-role = Papel do responsável
column-partner = Contraparte
column-partner-side = Lado da contraparte
column-partner-email = E-mail da contraparte
column-partner-role = Papel da contraparte
column-days-min = Mínimo de dias
column-days = Dias
column-due = Prazo
column-fixed-on = Data fixa
column-status = Status
column-started-on = Início em
column-done-on = Concluída em
column-after = Depois de
column-after-confirmed = Depois de (confirmado)
column-notes = Notas
column-id = Id
column-buyer-owner = Responsável do comprador
column-seller-owner = Responsável do vendedor
line-heading = { $line ->
        [buyerName] Nome do comprador
       *[sellerName] Nome do vendedor
    }

## A plan as a page and as a calendar

export-untitled = Plano de ação conjunto
export-untitled-step = Uma etapa sem título
export-goal = Objetivo
export-go-live = Entrada em operação
export-contract = Contrato
export-meeting = Próxima reunião
export-minutes = { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
export-day = { $date }
export-fixed = { $date }, data fixa
export-done = concluída em { $date }
export-kind = { $kind ->
        [evaluation] Avaliação
        [business-case] Caso de negócio
        [approval] Aprovações
        [contract] Contratação
        [onboarding] Implantação
        [other] Outras etapas
       *[none] Etapas sem tipo
    }
export-with = Com
export-people = Pessoas
export-side-heading = Lado
export-name = Nome
export-role-heading = Papel
export-job-title = Cargo
export-not-needed = Análises não necessárias
export-criteria = Critérios de sucesso
export-criterion = Critério
export-measure = Métrica
export-target = Meta
export-risks = Riscos
export-risk = Risco
export-contingency = Se acontecer
export-likelihood = Probabilidade
export-impact = Impacto
export-side = { $side ->
        [buyer] comprador
       *[seller] vendedor
    }
export-owner-of-side = { $name }, { export-side }
export-role = { $role ->
        [economic-buyer] responsável pelo orçamento
        [champion] contato principal
        [technical] área técnica
        [legal] jurídico
        [security] segurança
        [procurement] compras
        [sponsor] patrocínio
        [user] área usuária
       *[other] outro
    }
export-status = { $status ->
        [open] em aberto
        [doing] em andamento
        [blocked] bloqueada
        [done] concluída
       *[dropped] cancelada
    }
export-criterion-status = { $status ->
        [proposed] sugerido
        [agreed] combinado
        [met] atingido
       *[missed] não atingido
    }
export-level = { $level ->
        [low] nível baixo
        [mid] nível médio
       *[high] nível alto
    }
page-print = Imprimir ou salvar
page-made = Situação em { $at }
certificate-title = De acordo: { $title }
certificate-plan = Plano
certificate-means = O de acordo diz: este é o nosso plano conjunto e estas são as nossas datas. Não é um contrato. Ninguém é obrigado a comprar ou vender, e o plano não contém preços.
certificate-nobody = Ninguém deu o de acordo ainda.
certificate-signatures = De acordo
certificate-refusals = Disseram não
certificate-known-by = Identidade conhecida por
certificate-assurance = { $level ->
        [link] um link
        [named] um nome que a pessoa informou
        [verified] um endereço verificado
       *[signed-in] o acesso da própria empresa
    }
certificate-signed = De acordo em
certificate-said = Dito em
certificate-reason = Motivo
certificate-now = Agora
certificate-standing = { $standing ->
        [live] Vigente
        [amended] Alterado pela própria empresa
        [lapsed] Desatualizado
       *[withdrawn] Retirado
    }
certificate-digest = Resumo criptográfico do conteúdo (SHA-256)
certificate-how = Como conferir
certificate-check = Cada de acordo é selado junto com o seu conteúdo. No endereço desta página, { $proof } dá a prova e { $keys } as chaves públicas; “countersign verify” confere uma com as outras.
export-event-go-live = Entrada em operação: { $title }
export-event-contract = Contrato: { $title }
export-event-meeting = Próxima reunião: { $title }
