# The words in Japanese. One file per language; every language has the same messages with the same parameters.
## Lists, days, names

list-middle = { $first }、{ $second }
list-and = { $first }、{ $second }
list-or = { $first }、または{ $second }
more = ほか{ $n }件
list-of = { $names }
sentences = { $first }{ $second }
labelled = { $label }：{ $value }
statements = { $first }。{ $second }
name-you = { $name }（ご自身）
name-here = { $name }（閲覧中）
date = { $year }年{ $month }月{ $day }日
nothing = { "" }
quoted = 「{ $text }」
noted = { $what }（{ $note }）
for-working-days = { $what }（{ working-days }）
untitled-step = 無題のステップ
gone-step = 削除されたステップ
an-entry-without-a-name = 名前のない項目
an-owner-without-a-name = 名前のない担当者
the-person-named = 記載されたご担当者
the-role = 記載内容

## Numbers of things, as sentences share them

days = { $days }日
working-days = { $days }営業日
limit-working-days = { $limit }営業日
steps = ステップ{ $n }件
open-steps = 未完了のステップ{ $n }件
risks = リスク{ $n }件
people = { $n }名

## Parts of a plan

kind-evaluation = 評価
kind-business-case = 投資対効果の検討
kind-approval = 社内決裁
kind-contract = 契約手続き
kind-onboarding = 導入準備
kind-other = その他
review-legal = 法務
review-security = セキュリティ
review-procurement = 購買
field-goal = 目標
field-go-live = 本番稼働
field-go-live-owner = 本番稼働の責任者
field-close-date = 契約予定日
field-title = タイトル
field-owner = 担当者
field-due = 期日
field-fixed-on = 固定日
field-days = 所要日数
field-days-min = 最短の所要日数
field-after = 先行ステップ
field-text = 内容
field-measure = 指標
field-target = 目標値
field-contingency = 発生時の対応

## What would help when the time does not suffice, as it completes “you could …”

way-go-live = 本番稼働を{ $date }にする
way-beside = { $step }を{ $beside }と並行して進める
way-shorten = { $step }を{ working-days }に短縮する
way-any = 本番稼働日を動かすか、ステップを短縮する

## Findings: the required elements

d1 =
    .seller = { $place }を読み取れません。{ $expected }が必要ですが、{ $found }になっています。空欄として扱われます。
    .seller-do = { $place }を{ $expected }で書き直してください。
    .buyer = { $place }を読み取れません。{ $expected }が必要ですが、{ $found }になっています。空欄として扱われます。
    .buyer-do = { $place }を{ $expected }で書き直してください。
    .fired = { $found }
    .limit = { $expected }
d1-no-id =
    .seller = { $place }の{ $found }にある項目はIDが正しくないため、読み取られません。
    .seller-do = Yjsクライアントでこの項目を削除してください。どちらの側からでも削除できます。
    .buyer = { $place }の{ $found }にある項目はIDが正しくないため、読み取られません。
    .buyer-do = Yjsクライアントでこの項目を削除してください。どちらの側からでも削除できます。
    .fired = { $found }
    .limit = { $expected }
d1-rest =
    .seller = ほかに{ $n }件の値を読み取れません。空欄として扱われます。
    .seller-do = 正常なファイルからプランを取り込み直すか、該当箇所を書き直してください。
    .buyer = ほかに{ $n }件の値を読み取れません。空欄として扱われます。
    .buyer-do = 正常なファイルからプランを取り込み直すか、該当箇所を書き直してください。
    .fired = ほか{ $n }件の値
    .limit = 0
e1a =
    .seller = 目標が空欄です。お客様が何を実現したいのかが書かれていません。
    .seller-do = 本番稼働の日に何が実現しているべきかをお客様に伺い、ここにご自身で入力してもらってください。
    .buyer = 目標がまだ書かれていません。
    .buyer-do = 本番稼働までに実現したいことを、ご自身の言葉で書いてください。
    .fired = 0文字
    .limit = 1文字以上
e1c-none =
    .seller = 本番稼働日がないため、逆算して計画を立てられません。
    .seller-do = いつまでに稼働が必要か、その日付の理由は何かをお客様に伺い、日付を入れてもらってください。
    .buyer = 本番稼働日がまだ決まっていません。
    .buyer-do = 稼働を始めたい日を入力してください。
    .fired = 日付なし
    .limit = 本日以降
e1c-past =
    .seller = 本番稼働の予定は{ $date }でした（{ days }前）。
    .seller-do = ほかの計画より先に、新しい日付と延びた理由をお客様に伺ってください。
    .buyer = 本番稼働日（{ $date }）を過ぎています。
    .buyer-do = 新しい本番稼働日を入力するか、すでに稼働していることをお知らせください。
    .fired = { days }前
    .limit = 本日以降
e1c-owner =
    .seller =
        { $why ->
            [removed] お客様側に本番稼働の責任者がいません。{ $who }さんはプランから削除されています。
            [left] お客様側に本番稼働の責任者がいません。{ $who }さんは離任しています。
            [seller] お客様側に本番稼働の責任者がいません。{ $who }さんはお客様側の方ではありません。
           *[nobody] お客様側に本番稼働の責任者がいません。
        }
    .seller-do = この日付がお客様側のどなたのものかを伺い、その方を責任者に設定してください。
    .buyer = 自社側に本番稼働の責任者がまだいません。
    .buyer-do = 自社でこの日付に責任を持つ方を設定してください。
    .fired = 導入側の責任者0名
    .limit = 1
e2a-none =
    .seller = ステップがありません。
    .seller-do = 本番稼働日から逆算して伺ってください。その直前に何が終わっている必要がありますか。さらにその前はどうですか。
    .buyer = ステップがまだありません。
    .buyer-do = 稼働までに自社で必要な作業を追加してください。
    .fired = ステップ0件
    .limit = 3件以上
e2a-few =
    .seller = まだ{ steps }しかありません。これでは備忘録で、本番稼働までの道筋とは言えません。
    .seller-do = お客様側でほかに必要なことを伺い、一緒に追加してください。
    .buyer = 現在は{ steps }だけです。
    .buyer-do = 自社でほかに必要な作業を追加してください。
    .fired = { steps }
    .limit = 3件以上
e2a-route =
    .seller = { $kinds }のステップがありません。
    .seller-do = { $kinds }をどう進めるかをお客様に伺い、それぞれステップを追加してください。
    .buyer = { $kinds }のステップがまだありません。
    .buyer-do = それぞれステップを追加するか、自社での進め方を相手企業に伝えてください。
    .fired = 5区分中{ $covered }区分
    .limit = 5
e2b =
    .seller = { open-steps }のうち{ $loose }件に、所要日数も前後関係もありません：{ $steps }。余裕を計算できません。
    .seller-do = それぞれについて、何営業日かかるか、先に終わっているべきことは何かを伺ってください。
    .buyer = { open-steps }のうち{ $loose }件に、所要日数も前後のステップもありません：{ $steps }。
    .buyer-do = ご自身のステップについて、何営業日かかるか、何の完了を待つかを入力してください。
    .fired = { open-steps }のうち{ $loose }件
    .limit = 半数
e2c =
    .seller = 契約から本番稼働までのステップがありません。これでは契約までの計画で、稼働までの計画になっていません。
    .seller-do = 契約締結後、現場で使い始めるまでに何が必要かをお客様に伺い、ステップを追加してください。
    .buyer = 契約から本番稼働までのステップがまだありません。
    .buyer-do = 契約後、現場で使い始めるまでに必要なことを追加してください。
    .fired = 契約後のステップ0件
    .limit = 1件以上
e3a =
    .seller = { open-steps }に担当者の名前がありません：{ $steps }。
    .seller-do = それぞれ実際にどなたが行うのかを伺い、役割や部署ではなく個人名を書いてください。
    .buyer = { open-steps }に担当者の名前がまだありません：{ $steps }。
    .buyer-do = 自社のステップごとに担当者を入力してください。
    .fired = { open-steps }
    .limit = 0
e3a-soon =
    .seller = 期日まで{ limit-working-days }以内の{ open-steps }に担当者の名前がありません：{ $steps }。
    .seller-do = それぞれ実際にどなたが行うのかを伺い、役割や部署ではなく個人名を書いてください。
    .buyer = 期日まで{ limit-working-days }以内の{ open-steps }に担当者の名前がまだありません：{ $steps }。
    .buyer-do = 自社のステップごとに担当者を入力してください。
    .fired = 期日まで{ limit-working-days }以内の{ open-steps }
    .limit = 0
e3b =
    .seller = お客様側が担当するステップがありません。これでは自社の作業リストで、共同のプランになっていません。
    .seller-do = お客様にしかできないステップを伺い、担当してもらってください。
    .buyer = 自社側が担当するステップがまだありません。
    .buyer-do = 自社にしかできないステップを引き受けてください。
    .fired = { steps }のうち0件
    .limit = 1件以上
e4-none =
    .seller = お客様側の関係者がプランに一人もいません。
    .seller-do = 窓口の方を追加し、決める方、予算を出す方、審査する方、使う方を一緒に洗い出してください。
    .buyer = 自社側の関係者がまだプランにいません。
    .buyer-do = ご自身と、関わりのある同僚を追加してください。
    .fired = 導入側0名
    .limit = 1名以上
without-a-name =
    { $unnamed ->
        [0] { "" }
       *[other] 名前のない項目：{ $gaps }。
    }
e4-few =
    .seller =
        { $n ->
            [0] お客様側で名前が挙がっている方がいません。この規模の案件では{ $limit }名以上必要です。{ without-a-name }
           *[other] お客様側で名前が挙がっているのは{ people }です。この規模の案件では{ $limit }名以上必要です。{ without-a-name }
        }
    .seller-do = ほかに発言権や拒否権を持つ方を、まだ会っていない方も含めて伺い、名前を追加してください。
    .buyer =
        { $n ->
            [0] 自社側でプランに名前のある方がいません。{ without-a-name }
           *[other] 自社側でプランに名前があるのは{ people }です。{ without-a-name }
        }
    .buyer-do = 決定や作業に関わる同僚を追加してください。
    .fired = { people }
    .limit = { $limit }名以上
e4-advised =
    .seller =
        { $n ->
            [0] お客様側で名前が挙がっている方がいません。この規模の案件では{ $limit }名いると安心です。{ without-a-name }
           *[other] お客様側で名前が挙がっているのは{ people }です。この規模の案件では{ $limit }名いると安心です。{ without-a-name }
        }
    .seller-do = ほかに発言権や拒否権を持つ方を、まだ会っていない方も含めて伺い、名前を追加してください。
    .buyer =
        { $n ->
            [0] 自社側でプランに名前のある方がいません。{ without-a-name }
           *[other] 自社側でプランに名前があるのは{ people }です。{ without-a-name }
        }
    .buyer-do = 決定や作業に関わる同僚を追加してください。
    .fired = { people }
    .limit = { $limit }名以上
e4b-none =
    .seller = 決裁者がいません。予算を出せる方がプランに見当たりません。
    .seller-do = 決裁する方とその予算の持ち主を伺い、まだ会っていなくても追加してください。
    .buyer = 予算を決裁する方がプランに書かれていません。
    .buyer-do = 予算を決める同僚を、決裁者として追加してください。
    .fired = 決裁者0名
    .limit = 1
e4b-role =
    .seller = 決裁者の名前が分かっていません。{ $who }は役割で、個人名ではありません。
    .seller-do = 窓口の方にどなたかを伺い、紹介を依頼してください。
    .buyer = 予算を決裁する方の名前がまだ書かれていません（{ $who }）。
    .buyer-do = 予算を決める同僚の名前を入力してください。
    .fired = 名前の分かる決裁者0名
    .limit = 1
e5-all =
    .seller = 法務・セキュリティ・購買が、いずれもタイムラインにありません。
    .seller-do = { $reviews }の審査の進め方と期間をお客様に伺い、それぞれステップを追加するか、不要なものに印を付けてもらってください。
    .buyer = { $reviews }の審査が必要かどうか、まだ書かれていません。
    .buyer-do = 自社で行う審査ごとにステップを追加するか、不要として印を付けてください。
    .fired = 3つの審査のうち{ $n }つが未定
    .limit = 0
e5 =
    .seller = { $reviews }の審査について、ステップも、不要という印もありません。
    .seller-do = { $reviews }の審査の進め方と期間をお客様に伺い、それぞれステップを追加するか、不要なものに印を付けてもらってください。
    .buyer = { $reviews }の審査が必要かどうか、まだ書かれていません。
    .buyer-do = 自社で行う審査ごとにステップを追加するか、不要として印を付けてください。
    .fired = 3つの審査のうち{ $n }つが未定
    .limit = 0
e6-none =
    .seller = 成功基準がありません。お客様にとって何が成功なのかが書かれていません。
    .seller-do = 本番稼働後、導入してよかったと何で判断するかをお客様に伺い、指標と目標値を添えて書いてください。
    .buyer = 成功基準がまだありません。
    .buyer-do = 導入してよかったと何で判断するか、測る指標と成功とみなす値を書いてください。
    .fired = 成功基準0件
    .limit = 1件以上
e6 =
    .seller =
        { $n ->
            [1] 成功基準に指標または目標値がありません：{ $criteria }。達成したかどうかを判断できません。
           *[other] { $n }件の成功基準のどれにも、指標と目標値がそろっていません：{ $criteria }。達成したかどうかを判断できません。
        }
    .seller-do = それぞれについて、どの数字を見るか、いくつなら満足かをお客様に伺ってください。
    .buyer =
        { $n ->
            [1] 成功基準に指標または目標値がまだありません：{ $criteria }。
           *[other] { $n }件の成功基準のどれにも、指標と目標値がまだそろっていません：{ $criteria }。
        }
    .buyer-do = 少なくとも1件に、測る指標と成功とみなす値を書いてください。
    .fired = 指標と目標値がそろっているもの：{ $n }件中0件
    .limit = 1件以上
lacks-contingency = 発生時の対応なし
lacks-owner = 担当者なし
lacks-both = どちらもなし
e7-none =
    .seller = リスクが一つも挙がっていません。誰も検討していないか、言い出せていないかのどちらかです。
    .seller-do = 予定どおりに進まないとしたら何が原因かをお客様に伺い、その場合の双方の対応を書いてください。
    .buyer = リスクがまだ挙がっていません。
    .buyer-do = 予定どおりに進まない原因になりうることと、その場合の対応を書いてください。
    .fired = リスク0件
    .limit = 1件以上
e7-few =
    .seller = リスクが1件しか挙がっていません。
    .seller-do = 前回の同じようなプロジェクトで、ほかに何が遅れの原因になったかをお客様に伺ってください。
    .buyer = 挙がっているリスクはまだ1件です。
    .buyer-do = ほかに遅れの原因になりうることを追加してください。
    .fired = リスク1件
    .limit = 2件以上
e7 =
    .seller = 担当者または発生時の対応がないリスクがあります：{ $risks }。
    .seller-do = それぞれについて、誰が見守り、起きたらどうするかを伺ってください。
    .buyer = 担当者または発生時の対応がないリスクがあります：{ $risks }。
    .buyer-do = 誰が見守り、起きたらどうするかを書いてください。
    .fired = 備えのない{ risks }
    .limit = 0
e8-none =
    .seller = 次回の打ち合わせの予定がありません。
    .seller-do = 通話を終える前に次回の打ち合わせを決め、日時をここに入力してください。
    .buyer = 次回の打ち合わせがまだ決まっていません。
    .buyer-do = 次回の打ち合わせの日時を提案してください。
    .fired = 打ち合わせなし
    .limit = 今後の予定1件
e8-past =
    .seller = 前回の打ち合わせは{ $date }でした。次回の予定がありません。
    .seller-do = 通話を終える前に次回の打ち合わせを決め、日時をここに入力してください。
    .buyer = 前回の打ち合わせは{ $date }でした。次回がまだ決まっていません。
    .buyer-do = 次回の打ち合わせの日時を提案してください。
    .fired = 前回の打ち合わせ：{ $date }
    .limit = 今後の予定1件

## Findings: the time

k0 =
    .seller = 次のステップは互いの完了を待ち合い、循環しています：{ $steps }。
    .seller-do = 依存関係を一つ外してください。
    .buyer = 次のステップは互いの完了を待ち合い、循環しています：{ $steps }。
    .buyer-do = 依存関係を一つ外してください。
    .fired = { steps }
    .limit = 循環0件
k0-left-out =
    .seller = 次のステップは互いの完了を待ち合い、循環しています：{ $steps }。
    .seller-do = 依存関係を一つ外してください。それまでは、{ $step }が{ $after }の完了を待つという関係を除いて日程を計算します。
    .buyer = 次のステップは互いの完了を待ち合い、循環しています：{ $steps }。
    .buyer-do = 依存関係を一つ外してください。それまでは、{ $step }が{ $after }の完了を待つという関係を除いて日程を計算します。
    .fired = { steps }
    .limit = 循環0件
k1-due =
    .seller = { $step }の期日は{ $due }ですが、{ $planned }の本番稼働に間に合う最終日（{ $latest }）より{ working-days }遅れています。
    .seller-do = { $latest }以前にするか、本番稼働を遅らせるかを、お客様と決めてください。
    .buyer = { $step }の期日は{ $due }ですが、{ $planned }の本番稼働に間に合う最終日（{ $latest }）より{ working-days }遅れています。
    .buyer-do = { $latest }以前にするか、本番稼働を遅らせるかを、一緒に決めてください。
    .fired = 余裕 { $slack }営業日
    .limit = 0
k1 =
    .seller = { working-days }の遅れです。プランの完了は{ $projected }ですが、本番稼働の予定は{ $planned }です。
    .seller-do = ステップのつながりをお客様に示し、どうするかを一緒に決めてください：{ $ways }。
    .buyer = { working-days }の遅れです。プランの完了は{ $projected }ですが、本番稼働の予定は{ $planned }です。
    .buyer-do = どうするかを一緒に決めてください：{ $ways }。
    .fired = 余裕 { $slack }営業日
    .limit = 0
spare-working-days = { $spare }営業日
left-working-days = { $left }営業日
k2 =
    .seller = 本番稼働までの{ left-working-days }のうち、余裕は{ spare-working-days }だけです。
    .seller-do = どれかが遅れる前に、早く始められるステップがないかをお客様に伺ってください。
    .buyer = 本番稼働までの{ left-working-days }のうち、余裕は{ spare-working-days }だけです。
    .buyer-do = 自社のステップで早く始められるものがないかを確かめてください。
    .fired = { left-working-days }のうち{ spare-working-days }
    .limit = { $percent }%
and-more-should-have-started =
    { $more ->
        [0] { "" }
       *[other] ほかに{ $more }件のステップも開始期限を過ぎています。
    }
k3 =
    .seller = { $step }の開始期限は{ $date }でした（{ working-days }前）。{ and-more-should-have-started }
    .seller-do = 今週始めるには何が必要かを担当者に伺ってください。すでに始まっていれば「進行中」にしてください。
    .buyer = { $step }の開始期限は{ $date }でした（{ working-days }前）。{ and-more-should-have-started }
    .buyer-do = 着手するか、いつ始めるかをお知らせください。すでに始まっていれば「進行中」にしてください。
    .fired = { working-days }前
    .limit = 本日以降
until-contract =
    { $when ->
        [past] 契約予定日を{ working-days }過ぎています
        [today] 契約予定日は本日です
       *[ahead] 契約予定日まであと{ working-days }です
    }
k4 =
    .seller = { $review }審査がまだ始まっておらず、{ until-contract }。
    .seller-do = { $review }審査のお客様側のご担当者と、開始に必要なものを本日中に伺ってください。難しければ日付を見直してください。
    .buyer = { $review }審査がまだ始まっておらず、{ until-contract }。
    .buyer-do = { $review }審査を始めるか、審査の時間を見込んだ契約予定日を提案してください。
    .fired = { left-working-days }
    .limit = { limit-working-days }
k4-steps =
    .seller = { $review }審査の{ $steps }がまだ始まっておらず、{ until-contract }。
    .seller-do = { $review }審査のお客様側のご担当者と、開始に必要なものを本日中に伺ってください。難しければ日付を見直してください。
    .buyer = { $review }審査の{ $steps }がまだ始まっておらず、{ until-contract }。
    .buyer-do = { $review }審査を始めるか、審査の時間を見込んだ契約予定日を提案してください。
    .fired = { left-working-days }
    .limit = { limit-working-days }
late-working-days-lack = { $late }営業日不足
k6 =
    .seller = 最短なら{ spare-working-days }の余裕、最長なら{ late-working-days-lack }です。{ $steps }で決まります。
    .seller-do = これらのステップの担当者に、前回どのくらいかかったかを伺い、幅を狭めてください。
    .buyer = 最短なら{ spare-working-days }の余裕、最長なら{ late-working-days-lack }です。{ $steps }で決まります。
    .buyer-do = これらのステップが自社で通常どのくらいかかるかを入力してください。
    .fired = 余裕 { $slack }～{ $spare }営業日
    .limit = 0
k9 =
    .seller = { open-steps }の担当者が離任しています：{ $steps }。
    .seller-do = 後任の方と、その方がプランをどこまでご存じかを伺ってください。
    .buyer = { open-steps }の担当者が離任しています：{ $steps }。
    .buyer-do = 引き継いだ同僚を設定してください。
    .fired = { open-steps }
    .limit = 0

## Findings: dates that pass and move

step-due = { $step }（期日 { $date }）
l1 =
    .seller = { open-steps }が、決めた期日を過ぎています：{ $steps }。
    .seller-do = それぞれ何が妨げになっているかを伺い、一方的に動かさず、新しい日付を一緒に決めてください。
    .buyer = { open-steps }が、決めた期日を過ぎています：{ $steps }。
    .buyer-do = 終わったものにチェックを入れ、残りは新しい日付を提案してください。
    .fired = { working-days }の遅れ
    .limit = 0

## The timeline: what is said about a step. It completes the step's title, and stands alone with a capital letter.

a-step-without-a-title = 無題のステップ
done = 完了
done-on = { $date }に完了
could-be-done-on = { $date }に完了可能
could-be-done-by = { $date }までに完了可能
should-have-started = 開始期限は{ $date }でした（{ working-days }前）
has-to-start-today = { $date }までに終えるには本日開始が必要
has-to-start = { $date }までに開始が必要（{ working-days }後）
should-have-been-done = 完了期限は{ $date }でした（{ working-days }前）
has-to-be-done-today = 本日中に完了が必要
has-to-be-done-today-since = { $since }から進行中、本日中に完了が必要
has-to-be-done = { $date }までに完了が必要（{ working-days }後）
has-to-be-done-since = { $since }から進行中、{ $date }までに完了が必要（{ working-days }後）
brief-was-due = 期日超過 { $date }
brief-due = 期日 { $date }
brief-done-on = { $date }完了
brief-from = { $date }から
brief-start-today = 本日中に開始
brief-start-ago = 開始期限 { $date }（{ days }前）
brief-start = { $date }までに開始
brief-finish-today = 本日中に完了
brief-finish-ago = 完了期限 { $date }（{ days }前）
brief-finish = { $date }までに完了
was-due = 期日は{ $date }でした
was-due-ago = 期日は{ $date }でした（{ working-days }前）
due-too-early = 期日 { $date }、完了可能日より{ working-days }早い
due-too-late = 期日 { $date }、本番稼働に必要な日より{ working-days }遅い
too-late-for = { $date }に{ working-days }遅れ
due-on-a-day-off = 期日 { $date }（休業日）
due-in-time = 期日 { $date }、間に合う見込み
fixed-too-early = 固定日 { $date }、完了可能日より{ working-days }早い
fixed = 固定日 { $date }
slack-late = { working-days }の遅れ
slack-none = 余裕なし
slack-spare = 余裕 { working-days }
takes = { days }
takes-from-to = { $least }～{ $most }日

## The timeline: how the plan stands

every-step-is-done = すべてのステップが完了しました。
steps-too-long = ステップが{ working-days }長すぎます。完了は{ $date }です。
dates-too-late = 本番稼働に対して{ working-days }遅い日付があります。
steps-just-fit = ちょうど収まりますが、本番稼働までの余裕はありません。
steps-to-spare = 本番稼働まで{ working-days }の余裕があります。
steps-with-the-shortest = 最短の所要日数なら{ $slack }です。{ $steps }で決まります。
step-when = { $step }：{ $when }。
hint-no-steps = ステップがまだありません。
    .do = 本番稼働までのステップを、それぞれの営業日数とともに追加してください。
hint-go-live = 本番稼働日がまだありません。
    .do = 日付を入れると、各ステップをそこから逆算します。それまでは、本日から始めた場合の完了可能日を表示します。
hint-no-durations = 未完了のステップに所要営業日数がありません。
    .do = 営業日数を入力してください。それまでは0日として数えるため、実際より余裕があるように見えます。
hint-durations = { open-steps }のうち{ $unknown }件に所要営業日数がありません。
    .do = 営業日数を入力してください。それまでは0日として数えるため、実際より余裕があるように見えます。
hint-circle = { $steps }は互いの完了を待ち合い、循環しています。
    .do = その間の依存関係を一つ外してください。破線の関係は日付の計算から除いています。
fix-go-live = 本番稼働を{ $date }にする
fix-beside = { $beside }と並行して{ $step }を進める
fix-shorten = { $step }を{ $was }から{ working-days }に短縮する
fix-effect = その場合、{ $slack }、完了は{ $date }
fix-effect-but-a-pin = その場合、{ $slack }、完了は{ $date }。固定日には{ working-days }足りません

## The page: numbers of things

n-working-day = { $n }営業日
n-week = { $n }週間
n-step = ステップ{ $n }件
n-finding = 指摘{ $n }件
n-day = { $n }日
n-open-comment = 未対応のコメント{ $n }件
n-entry = { $n }件
n-waits = { $n }件
n-change = 変更{ $n }件
n-thing-is = { $n }項目
n-other = 他{ $n }名

## What the relay tells by frame 114

notice-proposed = { $who ->
        [buyer] ここを変更できるのは導入側です。入力内容は導入側への提案として保存されました。
        [seller] ここを変更できるのは提供側です。入力内容は提供側への提案として保存されました。
       *[own] メールアドレス確認済みの同僚が確定した内容です。入力内容は同僚への提案として保存されました。ご自身の入力として確定するには、メールで届いたリンクからプランを開いてください。
    }
notice-set-aside = ほかの方が確定した内容で、入力内容を提案として残すこともできないため、元に戻しました。入力内容はこのページの管理者が保管しており、お戻しできます。ここで回答できる提案は{ $proposals }件まで、1件8,000文字までです。
notice-lapsed = { $standing ->
        [amended] { $name }さんの合意後、同じ企業側で{ n-change }がありました。違いを確認し、もう一度合意してください。
       *[lapsed] { $name }さんの合意は現在の内容と異なります。合意後に{ n-change }がありました。違いを確認してください。
    }

## What the relay refuses by frame 112

refused-read-only = このリンクは閲覧専用です。変更するには、プランを共有した方に編集できるリンクを依頼してください。
refused-nullified = { $why ->
        [protected] ここに書き込めるのはサーバーだけです。この編集は取り消されました。
        [gone] 書き込み先がなくなっています。この編集は取り消されました。
        [silenced] ここへの入力は一時的に受け付けられません。この編集は取り消されました。
       *[other] サーバーがこの編集を受け付けられません。編集は取り消されました。
    }
refused-behind = 接続が遅いため、取り消された編集のお知らせを一部お届けできませんでした。最後に書いた内容をご確認ください。

## What the relay refuses: a message for each public code of its problems

problem-token-missing = リンクの情報がありません。ポータルからプランを開き直してください。
problem-token-expired = リンクの有効期限が切れています。ポータルからプランを開き直すか、新しいリンクを依頼してください。
problem-token-wrong = リンクが無効です。ポータルからプランを開き直すか、新しいリンクを依頼してください。
problem-plan-began-anew = このリンクの作成後にプランが削除されました。新しいリンクを依頼してください。
problem-foreign-plan = このリンクは別のプランのものです。
problem-origin = このページからのプランの利用はサーバーで許可されていません。ポータルから開いてください。
problem-scope = このリンクではできない操作です。プランを共有した方に、操作できるリンクを依頼してください。
problem-admin-only = この操作はポータルからのみ行えます。
problem-link-token = このアドレスではファイルを開けません。プランからファイルを開いてください。
problem-person-only = この操作は、ご本人がご自身のリンクから行う必要があります。
problem-other-side = 見られるのは自社側のレポートだけです。
problem-other-calendar = 変更できるのは自社側のカレンダーだけです。
problem-no-such-plan = このプランは存在しません。削除された可能性があります。
problem-no-such-address = { calls-versions }
problem-method = { calls-versions }
problem-not-built = { calls-versions }
problem-plan-exists = 同じ名前のプランがすでにあります。
problem-plan-id = この名前はプランに使えません。
problem-malformed-json = { calls-versions }
problem-unknown-field = { calls-versions }
problem-query = { calls-versions }
problem-address = { calls-versions }
problem-no-such-template = このテンプレートは存在しません。
problem-document = 送られた内容からはプランを作成できません。
problem-command-unreadable = { calls-versions }
problem-import = ファイルを取り込めませんでした。形式と内容を確認してください。
problem-thresholds = この判定基準は存在しません。
problem-token-request = このリンクは作成できません。名前とメールアドレスを確認してください。
problem-assurance = この操作にはメールアドレスの確認が必要です。メールで届いたリンクか、ポータルからプランを開いてください。
problem-invites-off = ここでは招待が無効になっています。プランを共有した方に、同僚の追加を依頼してください。
problem-too-many-invites = 1日に招待できる人数に達しました。明日もう一度お試しください。
problem-vouched = お名前はリンクの発行元で管理されています。変更は発行元で行ってください。
problem-attestation = 必要な情報が足りないか、余分な情報が含まれています。
problem-terms-differ = その間にプランが変更されました。違いを確認してください。
problem-incomplete = 合意に必要な項目がプランに足りません。
problem-no-such-subject = すでにプランにありません。
problem-ledger-full = このプランに記録できる件数の上限に達しました。不要になったものを取り下げるか、新しいプランで続けてください。
problem-already-recorded = 少し前に同じ内容を記録済みです。そのまま有効です。
problem-terms-too-large = 合意の対象となる文章が長すぎます。短くするか、取り決めではない内容を外してください。
problem-declined = この方は「進められない」と回答し、その後変更がありません。プランを変更するか、ご連絡をお待ちください。
problem-too-large = 大きすぎます。小さく分けて書くか、何かを削除してください。
problem-too-many-entries = 関係者、成功基準、リスク、コメント、依存関係、休業日のいずれかが上限に達しました。いくつか削除してください。
problem-too-many-steps = ステップ数が上限に達しました。いくつか削除するか、2つ目のプランを作成してください。
problem-idempotency-key-reused = { calls-versions }
problem-too-many-idempotency-keys = 1日に送信できる量を超えました。明日もう一度お試しください。
problem-idempotency-key = { calls-versions }
problem-host = { calls-versions }
problem-malformed = { calls-versions }
problem-frames = { calls-versions }
problem-foreign-id = このプランの控えは別の方のものです。
problem-epoch = サーバー上でプランが置き換えられました。
problem-upgrade-required = { calls-versions }
problem-crowded = プランを開いている方が多すぎます。しばらくしてからお試しください。
problem-too-many-connections = プランを開いているウィンドウが多すぎます。一つ閉じてください。
problem-body-slow = { calls-busy }
problem-too-many-bodies = { calls-busy }
problem-bodies-full = { calls-busy }
problem-too-fast = { calls-busy }
problem-too-many-reads = { calls-busy }
problem-too-many-ids = 1時間以内にプランが開かれた端末が多すぎます。しばらくしてからお試しください。
problem-restarting = { calls-busy }
problem-reloaded = { calls-busy }
problem-plan-restarting = { calls-failed }
problem-socket-failed = { calls-failed }
problem-plan-failing = 現在プランを開けません。1分後にもう一度お試しください。続く場合は、このページの管理者にご連絡ください。
problem-silent = { calls-busy }
problem-store = { calls-failed }
problem-fault = { calls-failed }
problem-alike-ids = このプランの控えは受け付けられません。
problem-reserved-id = { problem-alike-ids }
problem-protected = サーバーだけが変更できる部分が含まれています。
problem-foreign-work = ほかの方が書いた内容が削除されてしまいます。
problem-misfit = { problem-alike-ids }
problem-nullified = 一部が取り消されました。
problem-gap = それより前の内容が欠けています。
problem-cold = { calls-busy }
problem-unknown-entity = プランにありません。
problem-removed = プランから削除されました。
problem-unknown-path = プランにその場所はありません。
problem-unsound-id = { calls-versions }
problem-id-taken = { calls-versions }
problem-out-of-range = その間に文章が変更されました。
problem-splits-character = 文字の途中で切れてしまいます。
problem-too-long = 文章が長すぎます。
problem-control-character = 表示できない文字が含まれています。
problem-blank = 空欄にはできません。
problem-nameless = 名前またはメールアドレスが必要です。
problem-bad-email = メールアドレスの形式ではありません。
problem-self-link = ステップが自分自身の完了を待つことはできません。
problem-below-itself = ステップを自分自身の下に置くことはできません。
problem-too-many-days = ステップの日数が長すぎます。
problem-empty-range = 最長日数を最短日数より短くすることはできません。
problem-bad-minutes = 打ち合わせの時間が長すぎます。
problem-bad-weekdays = 1週間に1日以上の営業日が必要です。
problem-bad-date = この日付は存在しません。
problem-paused-too-long = 保留の期間が長すぎます。
problem-bad-time-zone = このタイムゾーンは存在しません。
problem-bad-proposal = この内容はここでは提案できません。
problem-no-proposal = この提案はすでにありません。
problem-no-author = サーバーがまだご本人を確認できていません。少し待ってからもう一度お試しください。
problem-too-many-commands = 一度に行う操作が多すぎます。

## The session: why a fresh copy of the plan takes the place of the one that is there

session-other-epoch = サーバー上でプランが置き換えられました。
session-forgetful = この端末で、送信済みの内容の一部が失われていました。
session-superseded = 別のウィンドウがプランの新しい控えを取得しました。
session-not-taken = サーバーが編集を受け付けませんでした。{ $reason }
session-edit-too-large = サーバーが編集を受け付けませんでした。一度に送れる大きさを超えています。
session-unwritable = この端末の控えに書き込めなくなりました。
session-late = 入力内容の一部は、別の経路で送信された後にこの端末に保存されました。すでにプランに入っている可能性があります。
session-harmful = サーバーから、このページを壊すおそれのあるデータが届きました（{ $reason }）。取り込んでいません。
session-unsafe = サーバーから、このページを壊すおそれのあるデータが届きました（{ $reason }）。取り込んでいません。表示しているのはこの端末の控えで、入力内容はすべて残っています。
session-gap = データの一部が欠けています
session-gap-in-answer = 要求したデータの一部が欠けています
session-fresh-copy-saved = { $because }新しい控えを取得しています。入力内容はすべて残っています。
session-fresh-copy-unsaved = { $because }新しい控えを取得しています。サーバーに未保存の入力内容は、可能なところに書き戻し、残りは別に保管します。
session-fresh-copy-refused = { $because }新しい控えも受け付けられませんでした。ページを再読み込みしてください。

## The session: tokens, the connection and the device

session-token-odd = このサービスのリンクではありません。ポータルからプランを開き直してください。
session-token-of-another = アクセス情報が別の方のものです。その方としてプランを開き直してください。
session-token-gone = 期限切れのアクセス情報が返されました
session-token-same = サーバーが拒否したリンクと同じものを、ポータルが再び返しました。
session-token-refused = リンクの有効期限が切れているか、リンクが無効です。ポータルからプランを開き直してください。
session-no-token = ポータルからリンクを取得できませんでした（{ $reason }）。再試行しています。
session-origin = プランのサーバーがこのアドレスのページを許可していないため、保存も合意もできません。
session-forbidden = このリンクではプランを開けません。
session-no-plan = このプランは存在しません。削除された可能性があります。
session-malformed = サーバーがこのページのデータを読み取れませんでした。ページを再読み込みしてください。
session-too-large = プランまたは編集が、サーバーの上限を超えています。直前の大きな編集を元に戻し、再読み込みしてください。
session-closed = サーバーがセッションを終了しました。
session-left = プランを閉じました。
session-nonsense = サーバーから読み取れないデータが届きました（{ $reason }）。再接続しています。
session-hello = 予期しない開始メッセージ
session-state-vector = 不正な状態ベクトル
session-storage-damaged = この端末の控えの一部が破損または消失しました。サーバーにある内容を取得し直します。
session-storage-silent = ブラウザーの保存領域が応答しません
session-not-kept = 編集をこの端末に保存できなくなりました（{ $reason }）。編集はこのウィンドウに保持され、サーバーに送信されます。サーバーに保存されるまで閉じないでください。
session-without-storage = 編集は、この端末ではなく、このウィンドウとサーバーに保存されます：{ $reason }。
session-storage-dropped = ブラウザーがこの端末の控えを削除しました
session-in-memory = 編集はこの端末には保存されず、このウィンドウとサーバーにのみ保存されます。

## A calendar file: what was left out of it

holidays-line = { $line }行目：{ $what }
holidays-no-line = カレンダーの行ではありません
holidays-kind = { $kind }は休業日ではありません
holidays-broken-off = ファイルが予定の途中で切れています。取得し直してください
holidays-no-calendar = カレンダーファイルではありません。BEGIN:VCALENDARで始まる必要があります
holidays-cancelled = 「{ $label }」は取り消されています
holidays-no-start = 「{ $label }」にDTSTARTがありません
holidays-no-day = { $text }は日付ではありません。DTSTART;VALUE=DATE:20261225のように書いてください
holidays-odd-part = 「{ $label }」の{ $what }に対応していないため、ほかの日だけを取り込みます
holidays-rule = 「{ $label }」の繰り返し規則{ $rule }に対応していないため、初日だけを取り込みます
holidays-timed = 「{ $label }」の開始または終了に時刻があるため、終日の日だけを取り込みます
holidays-odd-end = 「{ $label }」の終了{ $text }は日付ではありません
holidays-odd-duration = 「{ $label }」の長さが{ $text }のため、終日の日だけを取り込みます
holidays-long = 「{ $label }」は{ $days }日間あり、休業日とはみなせません
holidays-more-lines = ほか{ $n }行
holidays-far = { $first }より前または{ $second }より後の{ $n }日は除外します
holidays-over = 最初の{ $limit }日を超える{ $n }日は除外します

## Edits that did not happen

edit-loading = プランを読み込んでいます。読み込み後にもう一度お試しください。
edit-read-only = このプランは閲覧専用で開いています。編集できるリンクを依頼してください。
command-unknown-entity = この{ $kin ->
        [steps] ステップ
        [people] 関係者
        [criteria] 成功基準
        [risks] リスク
       *[comments] コメント
    }はすでにプランにありません。
command-removed = この{ $kin ->
        [steps] ステップ
        [people] 関係者
        [criteria] 成功基準
        [risks] リスク
       *[comments] コメント
    }は削除されています。先に元に戻してください。
command-unknown-path = プランにその場所はありません：{ $place }
command-unsound-id = 「{ $text }」は項目のIDに使えません。
command-id-taken = ID「{ $text }」は別の項目が使っています。
command-out-of-range = その間に文章が変更されました。もう一度入力してください。
command-splits-character = 編集が文字の途中で始まるか終わっています。もう一度入力してください。
command-too-long = { $n }文字あります。{ $limit }文字以内にしてください。
command-control-character = 制御文字（{ $text }）が含まれています。取り除いてください。
command-blank = このままでは何も表示されません。読める文字を入力してください。
command-nameless = 名前のない方は登録できません。名前またはメールアドレスを入力してください。
command-bad-email = ann@example.comのような形式のメールアドレスではありません。
command-self-link = ステップが自分自身の完了を待つことはできません。別のステップを選んでください。
command-below-itself = 項目を自分自身の下に置くことはできません。別の項目を選んでください。
command-too-many-days = { $days }営業日は長すぎます。0～{ $limit }で入力してください。
command-empty-range = 最短{ $least }営業日、最長{ $most }営業日では範囲になりません。先に大きいほうの数字を入力してください。
command-bad-minutes = 打ち合わせの時間を{ $n }分にはできません。1～1440分で入力してください。
command-bad-weekdays = 営業日になっていません。曜日を1つ以上選んでください。
command-bad-date = { $text }は範囲外です。1900年から2999年までの日付を入力してください。
command-paused-too-long = 保留にできるのは最長{ $limit }日です。{ $text }までの日付を選んでください。
command-bad-time-zone = 「{ $text }」はタイムゾーンではありません。Europe/Viennaのような名前を入力してください。
command-too-many-steps = プランのステップは{ $limit }件までです。先に1件削除してください。
command-bad-proposal = { $place }にこの内容は提案できません。
command-no-proposal = この提案はすでにありません。
command-no-author = 提案者が指定されていません。
command-too-many-entries =
    { $what ->
        [steps-ever] ステップは、削除したものを含めて{ $limit }件までです。2つ目のプランを作成してください。
        [people-ever] 関係者は、削除したものを含めて{ $limit }名までです。2つ目のプランを作成してください。
        [criteria-ever] 成功基準は、削除したものを含めて{ $limit }件までです。2つ目のプランを作成してください。
        [risks-ever] リスクは、削除したものを含めて{ $limit }件までです。2つ目のプランを作成してください。
        [comments-ever] コメントは、削除したものを含めて{ $limit }件までです。2つ目のプランを作成してください。
        [people] 関係者は{ $limit }名までです。先に1名削除してください。
        [criteria] 成功基準は{ $limit }件までです。先に1件削除してください。
        [risks] リスクは{ $limit }件までです。先に1件削除してください。
        [comments] コメントは{ $limit }件までです。先に1件削除してください。
        [links] ステップ間の依存関係は{ $limit }件までです。先に1件外してください。
       *[holidays] 休業日は{ $limit }日までです。先に1日削除してください。
    }
command-too-many-commands = 一度に{ $n }件の編集は多すぎます。{ $limit }件まで受け付けます。

## Values of a document that cannot be read: what should stand there, and what does

expected-text = 文字列
expected-date = YYYY-MM-DD形式の日付
expected-instant = 2026-11-23T09:30:00Z形式の日時
expected-flag = trueまたはfalse
expected-object = オブジェクト
expected-person = このプランの関係者のID
expected-step = このプランのステップのID
expected-other-step = 自分以外のステップ
expected-id = /、#、制御文字を含まない1～64文字のID
expected-schema = 1
expected-profile = smb、mid、entのいずれか
expected-weekdays = 1（月曜）～7の曜日を1つ以上
expected-holiday-key = buyer/2026-12-25形式のキー
expected-minutes = 1～1440の整数の分数
expected-proposal-key = PATH#SUB形式のキー
expected-proposal-value = 確定できる項目の値
expected-side = buyerまたはseller
expected-role = economic-buyer、champion、technical、legal、security、procurement、sponsor、user、otherのいずれか
expected-working-days = 0～999の整数の営業日数
expected-fewer-days = ステップの日数以下の値
expected-step-kind = evaluation、business-case、approval、contract、onboarding、otherのいずれか
expected-review = legal、security、procurementのいずれか
expected-step-status = open、doing、blocked、done、droppedのいずれか
expected-link-basis = assumedまたはconfirmed
expected-criterion-status = proposed、agreed、met、missedのいずれか
expected-level = low、mid、highのいずれか
expected-risk-status = open、watched、happened、closedのいずれか
expected-place = steps/ID/due形式のプラン内の場所
expected-removal = { "{" }at: 日時{ "}" }または値なし
found-list = リスト
found-object = オブジェクト

## The page: deal

deal-what-is-shown = 判明していること
deal-the-server-is-working-it = サーバーで計算しています。
deal-this-needs-the-connection-it = 接続が必要です。サーバーにある記録に基づいて表示します。
deal-nothing-is-open = 未対応の項目はありません。
deal-nothing-speaks-against-it = 妨げになる点はありません。
deal-show-fewer = 一部だけ表示
deal-show-all = { $findings }件すべて表示
deal-why = 理由
deal-step-without-a-title = 無題のステップ
deal-no-agreed-date-has-moved = 決めた日付に変更はありません。
deal-dates-that-moved = 変更された日付
deal-the-record-could-not-be = 記録を読み込めませんでした。
deal-try-again = 再試行
deal-reading-the-record = 記録を読み込んでいます…
deal-the-record-needs-the-connection = 記録の表示には接続が必要です。
deal-back-again = 元の日付
deal-as-a-table = 表で表示
deal-date-of = 対象
deal-moved-on = 変更日
deal-by-2 = 変更者
deal-from = 変更前
deal-to = 変更後
deal-working-days = 営業日数
deal-dates-that-moved-as-a = 変更された日付の表
deal-no-working-day = 0営業日
deal-changes-by-week = 週ごとの変更
deal-nobody-has-changed-anything-since = プランの作成後、変更はありません。
deal-this-week = 今週
deal-week-of = 週
deal-buyer = 導入側
deal-seller = 提供側
deal-changes-by-week-as-a = 週ごとの変更の表
deal-who-opened-it = 閲覧者
deal-since = { $day }から。
deal-fired-limit = { $fired }（基準：{ $limit }）
deal-more-places = ほか{ $n }件
deal-moved-by = { $names }が{ $n }回変更
deal-moved-by-more = { $names }ほか{ $more }名が{ $n }回変更
deal-slip = { $from } → { $to }、{ $movers }
deal-legend-moved = { $side ->
        [buyer] 導入側
       *[seller] 提供側
    }が変更
deal-legend-by = { $side ->
        [buyer] 導入側
       *[seller] 提供側
    }による変更
deal-weeks-sum = { n-week }の変更：導入側{ $buyer }件、提供側{ $seller }件。
deal-week-of-day = { $day }の週

## The page: coach

coach-title = 社内メモ
coach-private = { $company }だけに表示されています。画面を共有する前に閉じてください。
coach-private-page = { $company }だけに表示されています。
coach-close = 社内メモを閉じる
coach-to-the-plan = プランを開く
coach-closed = { $names }さんが参加したため、社内メモを閉じました。
coach-somebody = 相手企業のご担当者
coach-open-again = もう一度開く
coach-no = { $day }に{ $name }さんが「進められない」と回答しました。
coach-no-because = { $day }に{ $name }さんが「進められない」と回答しました：「{ $note }」
coach-no-somebody = { $company }が「進められない」と回答しました。
coach-incomplete = まだそろっていません。不足：{ $names }。
coach-seller-sided = まだ{ $seller }主体です。{ $buyer }が確定した日付は{ $of }件中{ $held }件です。
coach-no-step = まだ{ $seller }主体です。{ $buyer }のステップがありません。
coach-unsigned-draft = すべてそろっていますが、まだ誰にも合意を依頼していません。
coach-unsigned-asked = すべてそろっています。合意を依頼済みで、まだ合意されていません。
coach-unsigned-ignored = すべてそろっています。合意を2回依頼し、開かれましたが、回答がありません。
coach-lapsed = { $day }に{ $name }さんが合意し、その後{ $n }件の変更があります。
coach-lapsed-somehow = 合意済みですが、その後変更があります。
coach-lead-stale = 停滞
coach-lead-slipping = 遅延傾向
coach-lead-at-risk = 要注意
coach-lead-why = { $lead }：{ $why }
coach-mutual = { $buyer }と{ $seller }の双方で作られたプランです。合意は最新で、予定どおりです。
coach-next = 次の対応：
coach-next-by = 次の対応（{ $day }まで）：
coach-turn-own = 自社の番です
coach-turn = { $company }の番です
coach-go-through-dates = { $name }さんと、未確定の日付{ $n }件を確認する。
coach-call = { $name }さんに電話し、理由を伺う。そのうえでプランを変更するか、案件を終了する。
coach-message = { $name }さん、プランについて1点お願いします。{ $what }
coach-ask = 伺うこと
coach-ask-on-the-call = 次の通話で伺うこと
coach-ask-budget = { $company }で予算を決裁するのはどなたですか。
coach-ask-budget-suggested = 予算を決裁するのはどなたですか。自社から{ $name }さんを提案していますが、{ $company }からの回答がまだありません。
coach-ask-legal = 法務審査にはどのくらいかかりますか。{ $n }日は自社の見込みです。
coach-ask-days = { $step }にはどのくらいかかりますか。{ $n }日は自社の見込みです。
coach-ask-hardest = { $name }さんは自社案の日付{ $n }件をすべてそのまま受け入れました。最も守りにくいのはどれですか。
coach-ask-goal = お客様は本番稼働後に何を変えたいですか。目標は今のところ自社の言葉です。
coach-ask-moved = なぜ日付が変わりましたか。理由が記録されていません。
coach-ask-risk = 最も妨げになりそうなことは何ですか。
coach-ask-criteria = うまくいったかどうかを何で判断しますか。
coach-ask-meeting = 次回の打ち合わせはいつにしますか。
coach-no-which = 理由は目標、日付、予算のどれですか。
coach-no-instead = { $company }は代わりに何を、いつまでに行いますか。
coach-no-who-else = ほかにどなたが決定に関わりましたか。
coach-ask-again = プランが変わるか、{ $name }さんから再び連絡があれば、もう一度合意を依頼できます。
coach-forecast = 売上予測：{ $grade }
coach-for-commit = コミットの条件：
coach-term-holds = 達成：
coach-term-open = 未達成：
coach-term-signed = 合意済みで、最新の状態
coach-term-may-bind = 合意者に{ $company }を代表する権限がある
coach-term-may-bind-who = 合意者に{ $company }を代表する権限がある（{ $name }さん）
coach-term-may-bind-if = 合意者に{ $company }を代表する権限がある（{ $name }さん、{ $company }が認める場合）
coach-term-dates = { $company }の日付は自ら確定：{ $of }件中{ $held }件
coach-term-dates-needs = { $company }の日付は自ら確定：{ $of }件中{ $held }件、{ $limit }件必要
coach-term-dates-none = { $company }の日付は自ら確定：日付なし
coach-term-slipping = 遅れ続けている日付がない
coach-term-paper = 審査が始まっているか、まだ時期ではない
coach-term-buffer = 余裕 { $n }営業日
coach-term-buffer-short = 余裕：{ $n }営業日不足
coach-term-buffer-unknown = 余裕：未定
coach-term-checkin = { $limit }日以内の進捗確認：{ $n ->
        [0] 本日
       *[other] { $n }日前
    }
coach-term-checkin-none = { $limit }日以内の進捗確認：まだなし
coach-term-alive = 停滞しておらず、ほかの重大な点が1件以下：{ $n }件
coach-dates = 契約と本番稼働
coach-contract = 契約
coach-go-live = 本番稼働
coach-crm = CRM上の成約予定 { $day }
coach-planned = プラン { $day }
coach-signed = 合意 { $day }
coach-supported = 根拠のある日付：{ $day }
coach-supported-range = 根拠のある日付：{ $from }～{ $to }
coach-not-before = 根拠のある日付：{ $day }以降
coach-not-before-why = 根拠のある日付：{ $day }以降。{ $company }の{ $of }件のステップのうち{ $sellers }件は、まだ自社の見込みです
coach-gap-later = CRMより{ n-working-day }遅い
coach-gap-earlier = CRMより{ n-working-day }早い
coach-gap-none = CRMと同じ日
coach-evidence = 根拠
coach-evidence-what = 理由、合意、進捗確認、変更された日付、閲覧者
coach-signatures = 合意した方
coach-signed-by = { $name }さん、{ $day }
coach-signed-changed = 以後の変更{ $n }件
coach-checkins = 双方が参加した進捗確認
coach-no-checkin = まだありません。

## The page: timeline

timeline-zoom-out = 縮小
timeline-zoom-out-2 = 縮小（−）
timeline-zoom-in = 拡大
timeline-zoom-in-2 = 拡大（+）
timeline-table = 表
timeline-timeline = タイムライン
timeline-step-on-the-timeline = タイムライン上のステップ
timeline-set-go-live = 本番稼働日を設定
timeline-timeline-arrow-keys-go-from = タイムライン、{ $rows }。矢印キーでステップを移動、Altと矢印キーで日付を1営業日ずつ変更、Lで依存関係を設定、Enterで開きます。後の表に同じ内容があります。
timeline-cancel = キャンセル
timeline-waits-in-a-circle = 循環して待機中
timeline-do-this = これを適用
timeline-what-would-fix-it = 解決の選択肢
timeline-enter-links-escape-cancels = { $row }。Enterで依存関係を設定、Escでキャンセル。
timeline-this-plan-can-only-be = このプランは閲覧専用です。
timeline-is-done = { $title }は完了しています。
timeline-this-step = このステップ
timeline-linking-from-go-to-the = { $say }から依存関係を設定します。その完了を待つステップに移動してEnterを押してください。Escでキャンセルします。
timeline-a-step-without-a-title = 無題のステップ
timeline-a-step-cannot-wait-for = ステップが自分自身の完了を待つことはできません。設定を終了しました。
timeline-no-longer-waits = { $step }は{ $before }を待たなくなりました。
timeline-cancelled = 取り消しました。
timeline-fixed = { $fix }。{ $effect }。
timeline-moved = { $step }：{ $words }。
timeline-working-days-to-go-live = 本番稼働までの営業日数
timeline-no-owner-yet = 担当者未定
timeline-waits-for = { $step }は{ $before }を待ちます。
timeline-waits-for-in-circle = { $step }は{ $before }を待ちます。互いに待ち合う循環になりました。
timeline-when-go-live-needs-it = 期日なし：本番稼働から見た必要時期
timeline-link-that-was-assumed = 提案段階の依存関係
timeline-too-late-by = 遅れの日数
timeline-takes-no-days = 所要日数なし
timeline-fixed-day = 固定日
timeline-signs = 凡例
timeline-which-step-waits = 「{ $step }」の完了を待つのはどのステップですか。選んでEnterを押してください。Escでキャンセルします。

## The page: table

table-on-the-driving-chain = クリティカルパス上
table-in-a-circle-of-links = 依存関係が循環
table-no-go-live-date-is = 本番稼働日が設定されていません。
table-step = ステップ
table-by-nothing = グループなし
table-company = 企業
table-days = 日数
table-start-by = 開始期限
table-latest-finish = 完了期限
table-status = 状況
table-review = 審査
table-at-the-latest = 最遅
table-slack = 余裕
table-in-words = 状況
table-takes = 所要
table-at-the-earliest = 最早
table-waits-for = 先行ステップ
table-side = 企業
table-caption = タイムラインと同じ、ステップと日付の一覧。

## The page: details

details-close = 閉じる

## The page: chart

chart-go-live = 本番稼働 { $at }
chart-ready = 完了 { $at }
chart-contract = 契約 { $at }
chart-then = 変更後 { $at }
chart-drag-to-the-step-that = このステップの完了を待つステップまでドラッグ

## The page: meeting

meeting-the-meeting = 打ち合わせ
meeting-at-minutes = { $at }、{ $n }分
meeting-over = { $meeting }、終了
meeting-join = 参加
meeting-set-the-next-one = 次回を設定
meeting-no-meeting-set = 打ち合わせの予定はありません。
meeting-in-your-own-time-zone = お使いのタイムゾーン（{ $zone }）で表示。
meeting-what-for = 内容
meeting-go-through-the-plan = プランの確認
meeting-where-to-join = 参加先
meeting-next-meeting = 次回の打ち合わせ

## The page: risks

risks-no-risks-named-yet = リスクがまだありません。
risks-add = リスクを追加
risks-risks = リスク
risks-the-risk = リスク
risks-what-could-happen = 何が起こりえますか？
risks-what-is-done-if-it = 発生時の対応
risks-what-do-we-do = どう対応しますか？
risks-not-said = 未記入
risks-watched-by = 担当者
risks-who-watches-it = 見守るのはどなたですか？
risks-this-risk = このリスク
risks-of-this-risk = このリスクの
risks-if-so = 発生時の対応

## The page: criteria

criteria-no-criteria-yet = 成功基準がまだありません。
criteria-add = 成功基準を追加
criteria-success-criteria = 成功基準
criteria-the-criterion = 成功基準
criteria-success-criterion = 成功基準
criteria-what-will-be-true-when = うまくいったとき、何が実現していますか？
criteria-measured-by = 指標
criteria-what-is-counted = 何を測りますか？
criteria-finish-line = 目標値
criteria-from-which-number-on = いくつから達成ですか？
criteria-judged-by = 判定者
criteria-who-decides = どなたが判定しますか？
criteria-this-criterion = この成功基準
criteria-of-this-criterion = この成功基準の

## The page: paper

paper-paper-process = 法務・セキュリティ・購買
paper-review = { $review }審査
paper-plan-a-step = ステップを計画
paper-done = 完了：{ $title }

## The page: people

people-people = 関係者
people-add-somebody = 関係者を追加
people-who-decides-on-the-buyers = 導入側で決めるのはどなたですか？
people-who-is-there-for-the = 提供側の担当はどなたですか？
people-nobody-named-yet = まだ誰もいません。
people-no-name-yet = 名前未定
people-has-left = 離任
people-first-and-last-name = 姓名
people-new-name = 名前
people-add = 追加
people-part-in-the-decision = 役割
people-job-title = 役職
people-both-sides-have-met = 双方と面識あり
people-has-left-2 = 離任した
people-the-person = 関係者
people-remove = 削除
people-not-met-yet = 面識なし
people-part-suggested = { $part }（{ $by }）
people-joined = 参加済み、役割は未定
people-add-name = { $name }さんをプランに追加

## The page: header

header-title-of-the-plan = プランのタイトル
header-name-this-plan = プランに名前を付ける
header-the-goal = 目標
header-goal-in-the-buyers-words = 目標（導入側の言葉で）
header-what-does-the-buyer-want = 本番稼働後に何を変えたいですか？
header-goal = 目標
header-no-go-live-date-yet = 本番稼働日は未定
header-nothing-to-spare = 余裕なし
header-to-spare = 余裕 { $days }営業日
header-every-step-is-done = すべてのステップが完了
header-no-steps-yet = ステップはまだありません
header-elements-in-place = 全{ $n }項目が記入済み
header-elements-missing = 8項目のうち{ $n }項目が未記入
header-elements-need-work = 8項目のうち{ $n }項目が要見直し
header-go-live-is-today = 本日が本番稼働日です
header-contract-by = 契約予定 { $closedate }
header-paused-by-the-buyer-until = 導入側が保留中（{ $pauseduntil }まで）
header-the-day-on-which-the = 導入側が稼働を始める日です。すべてここから逆算します。
header-whose-date-it-is = 本番稼働の責任者
header-who-stands-for-it = 選択してください
header-the-day-on-which-both = 双方が契約を締結する予定の日です。
header-paused-until = 保留期限
header-the-buyer-may-pause-the = 導入側は最長90日までプランを保留にできます。
header-change-dates = 日付を変更
header-the-go-live-date = 本番稼働日
header-late = { $late }の遅れ
header-late-now = 期限超過
header-without-go-live = この日付がないと逆算できません。
header-days-to-go-live = 本番稼働まで{ $figure }営業日
header-days-since-go-live = 本番稼働から{ $figure }営業日経過
header-steps-too-long = ステップが{ n-working-day }長すぎます
header-add-the-first-step = 下に最初のステップを追加してください。
header-turn-of-nobody = 次のステップの担当者が未定です
header-nothing-is-missing = すべてそろっています。
header-go-live-owner = 本番稼働の責任者：{ $name }さん
header-go-live-owner-suggested = 本番稼働の責任者：{ $name }さん（{ $suggested }）

## The page: steps

steps-your-next-steps = ご担当の次のステップ
steps-next-on-the-buyers-side = 導入側の次のステップ
steps-next-on-the-sellers-side = 提供側の次のステップ
steps-every-step-is-done = すべてのステップが完了しました。
steps-nothing-waits-for-you-no = お待ちしている作業はありません。自社側が担当する未完了のステップはありません。
steps-show-all = { $all }件すべて表示
steps-next-steps = 次のステップ
steps-whole-plan = プラン全体
steps-another-step = ステップを追加
steps-of-done = { $steps }件中{ $done }件完了
steps-not-in-the-plan-yet = まだプランにないもの：
steps-begin-with = 最初のステップ
steps-the-plan = プラン

## The page: step

step-step-without-a-title = 無題のステップ
step-title-of-the-step = ステップのタイトル
step-what-is-to-be-done = 何を行いますか？
step-waits-for-another-step = 別のステップの完了待ち。
step-toggle = { $status ->
        [open] { $step }：未着手
        [doing] { $step }：進行中
        [blocked] { $step }：停止中
        [done] { $step }：完了
       *[dropped] { $step }：中止
    }
step-toggle-waiting = { $status ->
        [open] { $step }：未着手、ほかのステップ待ち
        [doing] { $step }：進行中、ほかのステップ待ち
        [blocked] { $step }：停止中、ほかのステップ待ち
        [done] { $step }：完了、ほかのステップ待ち
       *[dropped] { $step }：中止、ほかのステップ待ち
    }
step-dropped = 中止
step-link-suggested = { $step }（提案）
step-do-not-wait = { $step }を待たない
step-moved-up = { $title }を上へ移動しました。
step-moved-down = { $title }を下へ移動しました。
step-moved-to = { $title }を{ $kind }へ移動しました。
step-waits-for = { $step }待ち
step-who-owns-this = 担当者はどなたですか？
step-working-days-it-takes = 所要営業日数
step-click-when-it-is-done = { $status }。完了したらクリックしてください
step-no-date = 日付なし
step-days-short = { $days }日
step-days-short-range = { $least }～{ $days }日
step-due-hint = 完了させる予定の日です。
step-due-set-by = { $side ->
        [buyer] 導入側が確定。
       *[seller] 提供側が確定。
    }
step-due-suggested = 提案：まだ誰も確定・確認していません。
step-how-long-it-takes = かかる日数です。
step-at-the-least = 最短
step-when-it-goes-well = 順調に進んだ場合です。
step-who-is-accountable = 責任を持つのはどなたですか？
step-whom-to-ask = 問い合わせ先はどなたですか？
step-the-only-day-it-can = 役員会の日など、完了できる唯一の日です。
step-part-of-the-route = 区分
step-paper-review = 審査
step-notes-of-the-step = ステップのメモ
step-anything-else-worth-knowing = ほかに知っておくべきこと
step-move-up = 上へ移動
step-move-down = 下へ移動
step-remove-step = ステップを削除
step-status = 状況
step-notes = メモ
step-comments = コメント
step-working-days-too-late = { $slack }営業日の遅れ
step-nothing-to-spare = 余裕なし
step-working-days-to-spare = 余裕 { $slack }営業日
step-let-this-step-wait-for = このステップの先行ステップを選択
step-add-a-step-it-waits = 先行ステップを追加…
step-no-other-step = ほかのステップがありません
step-then = 後続ステップ
step-a-step-that-is-not = プランにないステップ
step-confirm = 確認
step-the-step = ステップ
step-was-due = 期日は{ $day }でした（営業日で計算）
step-due-on = 期日 { $day }
step-today = 本日
step-go-live-needs-it = 期日は未定です。本番稼働には{ $day }までの完了が必要です
step-by = { $day }まで
step-needed = 本番稼働のために：{ $finish }までに完了、{ $spare }。
step-needed-from = 本番稼働のために：{ $start }までに開始し{ $finish }までに完了、{ $spare }。
step-needed-late = 本番稼働のために：{ $start }までに開始し{ $finish }までに完了する必要がありました。{ $spare }。

## The page: ladder. How far a value is: suggested, set or signed

ladder-noted-for = { $name }さんの発言を記録
ladder-suggested = { $name }さんの提案
ladder-suggested-guest = { $name }さん（ゲスト）の提案
ladder-set = { $name }さんが確定
ladder-set-on = { $day }に{ $name }さんが確定
ladder-signed = { $name }さんが合意済み
ladder-signed-on = { $day }に{ $name }さんが合意
ladder-signed-before = 合意時：{ $value }
company-own = 自社
company-other = 相手企業

## The page: the views of the plan

views-list = リスト
list-step = ステップ：{ $step }
list-nobody = 担当者未定
list-not-said = 未記入
list-details-of = { $step }の詳細
list-select = { $step }を選択
list-open-comments = 未対応のコメント{ $n }件
list-days-of = { $step }の営業日数：{ $days }
list-days = 日数
list-buffer = 余裕
list-buffer-of = 余裕 { $days }営業日
list-add-a-step = ステップを追加
list-done = { $n }件完了
list-tally = { $done } / { $n }
list-late = 遅れ{ $n }件
list-must-start = { $day }までに開始が必要
list-by-day = { $day }まで
list-must-be-done = { $day }までに完了が必要
list-filters = 表示するステップ
list-filter-all = すべて
list-filter-mine = 自分の担当
list-filter-late = 遅れ
list-filter-waiting = { $company }の対応待ち
list-search = 検索
list-group = グループ化
list-by-phase = フェーズ別
list-by-owner = 担当者別
list-shown = { $n }件のステップを表示しています。
list-nothing-passes = 該当するステップがありません。
list-show-all = すべてのステップを表示
list-selected = { $n }件選択中
list-set-owner = 担当者
list-move-by = 移動
list-move-by-days = 日付を動かす営業日数（マイナスで前倒し）
list-move-days = 日
list-set-phase = 選択したステップのフェーズ
list-phase = フェーズ
list-clear-selection = 選択を解除
list-no-dates = 選択したステップに、動かせる日付がありません。
list-changed = { $n }件のステップを変更しました。
list-date-moved = { $step }を{ $day }に変更しました。
list-date-taken = { $step }の日付を外しました。
calendar-due-date-of = { $step }の期日
calendar-choose = 日付を選んでください。
calendar-keeps = { $date }：本番稼働までの余裕は{ $days }営業日
calendar-keeps-nothing = { $date }：本番稼働までの余裕なし
calendar-too-late = { $date }：{ $goLive }に{ $days }営業日遅れ
calendar-day-less = −1日
calendar-day-more = +1日
calendar-week-more = +1週間
calendar-no-date = 日付なし
calendar-day-off = （休業日）
calendar-day-off-named = （休業日：{ $names }）
calendar-month-before = 前の月
calendar-month-after = 次の月
timeline-ghost = { $from } → { $to }：余裕 { $before } → { $after }
timeline-ghost-date = { $from } → { $to }
timeline-ends-on-its-date = 期日に終了
timeline-critical-path = クリティカルパス：{ $steps }
timeline-latest-finish = 最遅完了日までの余裕
timeline-holiday = 休業日
ladder-of = 本番稼働から本日までの逆算
ladder-late = 開始期限を過ぎたもの
ladder-live = { $company }で本番稼働
ladder-today = 本日
ladder-must-start = { $step }の開始期限
ladder-must-be-done = { $step }の完了期限
ladder-should-have-started = { $step }の開始期限を超過
ladder-should-be-done = { $step }の完了期限を超過
ladder-in = { $days }営業日後
ladder-ago = { $days }営業日前
ladder-is-today = 本日
ladder-short = { $days }営業日不足
sheet-start-by = 本番稼働のために：{ $day }までに開始。
sheet-finish-by = 本番稼働のために：{ $day }までに完了。
sheet-comments = コメント（{ $n }）
sheet-more = その他：日数、先行ステップ、審査、メモ、履歴
sheet-link = 依存関係を設定

## The page: comments

comments-comment = コメント
comments-settled = 対応済み
comments-the-comment = コメント
comments-from-the-start = 作成時から
comments-the = { $side ->
        [buyer] 導入側
       *[seller] 提供側
    }
comments-open-on = { $about }に{ n-open-comment }
comments-comment-on = { $about }にコメント
comments-comments-on = { $about }へのコメント
comments-placeholder = { $about }について質問やコメントを入力
comments-reopen = 再開
comments-settle = 対応済みにする
comments-with-words-by = 加筆：{ $names }
comments-you = ご自身
comments-you-too = ご自身

## The page: opens

opens-who-opened-it-could-not = 閲覧者を読み込めませんでした。
opens-asking-who-opened-it = 閲覧者を読み込んでいます…
opens-who-opened-it-is-known = 閲覧者は接続すると表示されます。
opens-nobody-who-gave-a-name = お名前を入力した方の閲覧はまだありません。
opens-people-who-gave-a-name = 両社でお名前を入力した方
opens-days = { $n }日閲覧、最終 { $day }

## The page: calendars

calendars-size-of-the-deal = 案件の規模
calendars-not-understood = 読み取れない値
calendars-odd-value = { $place }は{ $expected }である必要がありますが、{ $found }になっています
calendars-these-values-of-the-document = プランで扱えない種類の値です。保持されますが、表示されません。
calendars-settings = 設定
calendars-works-on = { $company }の営業日
calendars-take-away = { $company }の休業日「{ $holiday }」を削除
calendars-holiday-of = { $company }の休業日
calendars-file-of = { $company }の休業日を含むカレンダーファイル
calendars-holiday = 休業日
calendars-working-days-holidays = 営業日、休業日
calendars-working-days-holidays-size-of = 営業日、休業日、案件の規模
calendars-time-is-counted-in-the = 期間は営業日で数え、双方の休業日を除きます。
calendars-size-decides = 案件の規模によって、プランに必要な項目の数が決まります。
calendars-no-holidays-yet = 休業日はまだありません
calendars-add = 追加
calendars-import-from-a-calendar-file = カレンダーファイルから取り込む
calendars-what-is-it-called = 名称を入力
calendars-name-of-the-holiday = 休業日の名称
calendars-without-a-name = 名前なし
calendars-put-back = 元に戻す
calendars-taken-out = 削除済み

## The page: elements

elements-the-eight-elements-of-the = プランの8項目
elements-goal-and-go-live = 目標と本番稼働
elements-needs-work = 要確認
elements-of = { $n } / { $of }
elements-count-needs-work = { $n }件、要見直し
elements-set = 設定済み
elements-missing = 未記入
elements-has-passed = 期日超過
elements-no-owner = 担当者なし
elements-is-over = 終了済み
elements-none-the-buyers = 導入側なし
elements-no-buyer = 導入側なし

## The page: confirm

confirm-take-it-back = 取り消す
confirm-yes-goal = はい、そのとおりです
confirm-yes-day = はい、{ $day }で
confirm-ok = OK
confirm-ready = 準備完了：メールアドレスの確認後に有効になります
confirm-not-recorded = 記録されませんでした。「合意状況」をご覧ください。
confirm-sending = 回答を送信しています
confirm-waiting = この端末に保存しました。オンラインに戻ると送信されます
confirm-take-back-what = 取り消す：{ $what }への「はい」
confirm-done = ご回答として記録しました。

## The page: identity

identity-who-are-you = お名前の確認
identity-mark = { $name }、{ $level }、{ $company }。変更
identity-mark-nameless = { $name }{ $level }、{ $company }。変更
identity-the-plan-is-not-open = プランがまだ開いていません。
identity-nobody-yet = お名前未入力
identity-the-portal-says-who-you = お名前はポータルの情報に基づきます。ご本人でない場合は、ポータルにご自身でサインインしてください。
identity-i-am-someone-else = 本人ではありません
identity-give-your-name-so-that = 誰が書いたか分かるよう、お名前を入力してください。アカウントは不要です。
identity-then-this-link-was-not = このリンクはほかの方宛てか、転送されたもののようです。お名前をお知らせください。これ以降の操作はご自身のものとして扱われます。
identity-that-is-me = 本人です
identity-go-on-as-this-person = この名前で続ける
identity-your-name = お名前
identity-your-e-mail = メールアドレス
identity-this-needs-the-connection = 接続が必要です。
identity-level-name-given = お名前は入力済みで、未確認です。
identity-level-signed-in = 会社のアカウントでサインインしています。
identity-rights-without-proof = 閲覧、コメント、提案のほか、「進められない」との回答ができます。変更は提案として扱われます。
identity-rights-with-proof = 自社の日付の確定と、プランへの合意ができます。
identity-own-link = ご本人でない場合や、このプランを同僚と共有したい場合は、共有した方に専用のリンクを依頼してください。
identity-way-up = 合意するには、ご自身のアドレスに届いたリンクか、ポータルからプランを開いてください。
identity-done = ありがとうございます。これ以降、このお名前で表示されます。
identity-failed = 完了できませんでした。{ $reason }
identity-invite-failed = リンクを作成できませんでした。{ $reason }

## The page: guest

guest-ready = 回答{ $n }件の準備ができました。メールアドレスを確認すると有効になります。

guest-opening-as = { $company }の{ $name }さんとして開いています。
guest-thats-me = 本人です
guest-someone-else = 本人ではありません
guest-line = ゲストとして表示しています。メールアドレスを確認するまで、変更は提案として扱われます。
guest-send-me-a-code = コードを送信
guest-verify-title = メールアドレスの確認
guest-no-code = このページからはまだコードを送信できません。
guest-open-your-link-at = { $email }に届いたリンクか、ポータルからプランを開いてください。ご本人として確認されます。
guest-open-your-link = ご自身のアドレスに届いたリンクか、ポータルからプランを開いてください。ご本人として確認されます。
guest-answers-wait = それまで回答はこの端末に保存され、確認後すぐに有効になります。
guest-give-your-name = お名前を入力

## The page: history

history-history = 履歴
history-somebody-who-is-not-in = プランにいない方
history-of-this-step = このステップの
history-of-these-dates = これらの日付の
history-of-this-meeting = この打ち合わせの
history-nobody-was-ever-named = { $name }：設定されたことはありません。
history-failed = { $of }履歴を読み込めませんでした。
history-offline = { $of }履歴の表示には接続が必要です。
history-of = { $of }履歴
history-of-what = { $what }の履歴
history-who-had = これまでの{ $what }
history-none = なし
history-by-creation = プランの作成時
history-by = { $name }さん（{ $side ->
        [buyer] 導入側
       *[seller] 提供側
    }）
history-by-unverified = { history-by }、未確認
history-received = { $day }受信
history-set = { $value }に設定：{ $by }、{ $received }。
history-changed = { $n }回変更、最終：{ $by }、{ $received }：{ $from }から{ $to }へ。

## The page: proposals

proposals-for-your-sides-answer = 回答待ち{ $mine }
proposals-proposed = 提案
proposals-this-cannot-stand-there = ここに入れられない値です。
proposals-accepted = 受け入れました：{ $what }。
proposals-accept = { $what }を受け入れる
proposals-what-stood-there-stays = 元の内容のままにします。
proposals-something-else = 別の案
proposals-keep = { $value }のままにする
proposals-your-proposal-was-taken-back = 提案を取り消しました。
proposals-take-back = 取り消す
proposals-set-to = { $value }に設定しました。
proposals-instead = { $path }の別の案
proposals-set-it = 設定
proposals-suggested-for = { $place }への提案
proposals-now = 現在：{ $value }
proposals-you-suggest = ご自身の提案：{ $what }
proposals-suggests = { $name }さんの提案：{ $what }
proposals-take-back-what = 取り消す：{ $what }という提案
proposals-another-date = 別の日付

## The page: ask

ask-date-is = { $value }は{ $whom }さんの日付です。
ask-value-is = { $place }：{ $value }（{ $whom }さんが確定）。
ask-values-are = このうち{ $held }件は{ $whom }さんが確定した内容です。
ask-suggest-it-stays = { $value }を提案しますか？{ $company }が受け入れるまで{ $now }のままです。
ask-suggest-stays = { $company }が受け入れるまで変わりません。
ask-instead-of = 現在：{ $now }
ask-reason = 理由（任意）
ask-suggest-value = { $value }を提案
ask-suggest = 提案する
ask-suggested-to = { $company }に{ $n }件の変更を提案しました。
ask-you = ご自身
ask-signed-date = この日付（{ $value }）は合意済みです（合意者：{ $names }）。
ask-signed-value = 合意済みの内容です（合意者：{ $names }）。{ $place }：{ $value }。
ask-signed-values = このうち{ $n }件は合意済みです（合意者：{ $names }）。
ask-signed-text = この文章は合意済みです（合意者：{ $names }）。
ask-out-of-date-until = 変更すると、その合意は更新されるまで現在の内容と異なる状態になります。
ask-change-to = { $value }に変更
ask-change = 変更する
ask-suggest-instead = 代わりに提案する
ask-changed = 変更しました。
ask-edit = 編集
ask-comment-instead = 代わりにコメント
ask-suggest-text = ゲストとして表示しています。書いた内容は提案として扱われます。
text-edit = 編集：{ $what }
text-edit-short = 編集

## The page: words

words-criterion-without-words = 無題の成功基準
words-risk-without-words = 無題のリスク
words-the-goal = 目標
words-nothing = なし
held-place = { $name }：{ $field }
words-something-that-is-not-in = プランにない項目
words-what-waits-for = { $name }の先行ステップ
words-no-day = なし
words-taking-it-out = 削除
words-putting-it-back = 元に戻す
words-that-step = そのステップ
words-that-it-is-needed = 必要
words-that-it-is-not-needed = 不要
words-something-else = その他の内容
words-it-is-not-in-the = プランになし
words-it-is-in-the-plan = プランにあり
words-what-the-plan-says = 現在のプランの内容
words-nothing-is-said-yet = 未記入
words-it-is-needed = 必要
words-it-is-not-needed = 不要
words-what-is-there = 現在の内容
words-day-off-of = { $side ->
        [buyer] 導入側
       *[seller] 提供側
    }の休業日（{ $day }）
words-to-wait-for = { $step }の完了を待つ
words-not-to-wait-for = { $step }の完了を待たない

## The page: sheet

sheet-read-and-sign = 確認して合意
sheet-who-you-are = お名前の確認
sheet-the-plan-changed-while-you = お読みいただいている間にプランが変更されました。
sheet-show-the-plan-as-it = 現在のプランを表示
sheet-content = 内容のダイジェスト：
sheet-this-page-is-for-reading = このページは閲覧専用です。
sheet-this-link-is-for-reading = このリンクは閲覧専用です。合意するには、ご自身のリンクを依頼してください。
sheet-sign-when-back-online = オンラインに戻ったら合意する
sheet-kept-on-this-device = この端末に保存しました。
sheet-kept-in-this-window-only = このウィンドウにのみ保存しています。閉じないでください。
sheet-signed = 合意しました。
sheet-in-your-own-words = ご自身の言葉で
sheet-taken-back-both-stay-on = 取り消しました。回答したことと取り消したことは、どちらも記録に残ります。
sheet-asked-already = 依頼済み
sheet-there-is-nobody-else-in = ほかに合意していない関係者がいません。先に同僚と共有してください。
sheet-what-is-different-stands-above = 変更点は上に表示しています。よろしければもう一度合意してください。
sheet-this-is-different-from-what = ご覧になった内容との違い：
sheet-nothing-was-recorded-the-plan = 記録されませんでした。届く前にプランが変更されていました。
sheet-nothing-was-recorded-something-is = 記録されませんでした。足りない項目があります。
sheet-it-has-not-reached-the = サーバーに届いておらず、送信待ちのものもありません。
sheet-you-opened-a-link-nobody = リンクから開いたため、どなたかを確認できていません。
sheet-your-address-was-verified-or = メールアドレスを確認済みか、ポータルで本人確認されています。
sheet-you-have-signed-this = { $day }に合意済みです。
sheet-sign-as = { $who }として合意します。
sheet-signing = 合意を送信しています…
sheet-renew = 合意を更新
sheet-sign = 合意する
sheet-sent-soon = プランがお読みになった内容のままであれば、サーバーが受け付けしだい、合意が送信されます。変わっていれば変更点を表示します。代わりに合意されることはありません。
sheet-sent-when-online = プランがお読みになった内容のままであれば、オンラインに戻ったときに合意が送信されます。変わっていれば変更点を表示します。代わりに合意されることはありません。
sheet-take-back = { $at }の{ $act ->
        [sign] 合意
        [decline] 「進められない」との回答
       *[confirm] 「はい」の回答
    }を取り消します。いつでも取り消せます。どちらも記録に残り、隠されることはありません。あらためて合意することもできます。
sheet-why = 理由
sheet-nothing-was-recorded = 記録されませんでした。{ $reason }

sheet-signing-says = 合意とは、これが両社共同のプランであり、記載の日付が両社の予定であると認めることです。契約ではありません。売買の義務は生じず、価格も含みません。
sheet-how-this-is-recorded = 記録の方法
sheet-recorded-what = お名前、日時、以下の内容のダイジェストが記録され、サーバーで封印されます。何に合意したかを後から誰でも確かめられます。控えを保存できます。
sheet-changed-since-you-read = お読みになった後の変更
sheet-changed-since-you-signed = { $day }の合意後の変更
sheet-cannot-be-signed-yet = まだ合意できません。
sheet-missing = 不足：
sheet-suggest-a-time = 日時を提案
sheet-guest = 合意するには、メールアドレスを確認してください。
sheet-not-you = ご本人でない場合
sheet-ask-a-question = 質問する
sheet-your-question = ご質問
sheet-question-sent = ご質問はプランの「合意状況」に表示されます。
sheet-suggest-a-change = 変更を提案
sheet-change-what-does-not-work = 都合の悪いところを変更してください。相手企業が確定した内容への変更は、提案として送られます。
sheet-signed-on = { $day } { $time }（{ $zone }）に合意しました。
sheet-you-will-be-told = 合意した内容に変更があればお知らせします。
sheet-ready-when-confirmed = プランがお読みになった内容のままであれば、メールアドレスの確認後に合意が有効になります。
sheet-done = 完了
sheet-request-a-signature = 合意を依頼する
sheet-from-whom = どなたに？
sheet-who-is = 担当はどなたですか？
sheet-ask-them = 依頼する
sheet-handed-over = 合意の担当は私ではないため、{ $name }さんに依頼しました。
sheet-message-optional = メッセージ（任意）
sheet-request-reaches = 依頼は、相手がプランを開いたときに表示されます。5営業日後に再度依頼できます。
sheet-asked = 合意を依頼しました。相手がプランを開いたときに表示されます。

## The page: summary

summary-goal = 目標
summary-live-on = 本番稼働日
summary-owner = 責任者：{ $name }
summary-no-owner = 責任者は未定
summary-what-company-does = { $name }の担当 · { $of }件中{ $n }件
summary-without-owner = 担当者未定 · { $of }件中{ $n }件
summary-by = { $day }まで
summary-no-date = 日付なし
summary-you = ご自身
summary-you-within = ご自身
summary-how-we-judge = 評価の仕方
summary-criterion = { $what }、判定者：{ $name }
summary-criterion-what = { $what }。{ $goal }
summary-risks = 想定される障害
summary-risk = { $what }。発生時の対応：{ $then }
summary-reviews = 審査
summary-not-needed-by = { $reviews }：不要（{ $by }）
summary-not-known-yet = { $reviews }：未定
summary-not-known = 未定
summary-already-signed = 合意済みの方
summary-nobody-yet = まだいません
summary-signer = { $name }さん、{ $day }
summary-signer-out-of-date = { $name }さん、{ $day }（現在の内容と相違）

## The page: decline

decline-title = このプランでは進められません
decline-main-reason = 主な理由は何ですか？
decline-anything = { $company }に伝えたいことはありますか？
decline-optional = （任意）
decline-send = 送信
decline-send-my-answer = いいえ、回答を送信
decline-seen-by = ご回答とお名前は{ $company }に表示されます。リマインダーは止まります。いつでも変更できます。
decline-say-why = 理由を簡単にお書きください。
decline-sent = 送信しました。お知らせいただきありがとうございます。これ以上のお願いはありません。
decline-waits = この端末に保存しました。オンラインに戻ると回答が送信されます。
decline-waits-in-window = このウィンドウにのみ保存しています。閉じないでください。オンラインに戻ると回答が送信されます。
decline-changed = ちょうどプランが変更されたため、記録されませんでした。もう一度送信してください。
decline-you-said-no = { $day }に「進められない」と回答しました：「{ $reason }」。回答は{ $company }に表示されます。これ以上のお願いはありません。
decline-taken-back = 取り消しました。引き続きプランをご利用いただけます。

## The page: pause

pause-title = 保留にする
pause-instead = 代わりに保留にしますか？
pause-until = 期限
pause-act = 保留にする
pause-what = それまでリマインダーは送られず、遅れとしても扱われません。いつでも再開できます。
pause-done = { $day }まで保留にしました。
pause-line = { $name }さんが{ $day }まで保留にしています。それまでリマインダーは送られません。
pause-resume = 再開
pause-resumed = 再開しました。

## The page: share

share-act = 共有
share-title = { $company }の同僚と共有
share-name = 名前
share-email = メールアドレス
share-what-for = 目的
share-reads-along = 閲覧
share-owns-a-step = ステップの担当
share-which-step = どのステップ？
share-is-asked-to-sign = 合意の依頼
share-copy-link = リンクをコピー
share-do-not-forward = ご自身のリンクは転送しないでください。転送すると、開いた方がご本人として操作することになります。
share-link-made = リンクができました。コピーして同僚に送ってください。
share-copied = コピーしました。同僚に送ってください。
share-link = リンク
share-message = メッセージ
share-copy-message = メッセージをコピー
share-message-read = { $name }さん、{ $by }さんから「{ $title }」のご案内です。ぜひご覧ください。アカウントは不要です：
share-message-step = { $name }さん、{ $by }さんから「{ $title }」の「{ $step }」の確認依頼です。アカウントは不要です：
share-message-sign = { $name }さん、{ $by }さんから「{ $title }」を確認し、合意いただきたいとの依頼です。契約ではなく、購入の義務も生じません：

## The page: signing

signing-to-this-plan-not-to-a-purchase = 購入ではなく、このプランへの合意
signing-the-plan = プラン全体
signing-withdraw = 取り下げる
signing-you-signed = { $day }に合意済み
signing-only-by = { $signed }（現在は{ $company }のみ）
signing-added-since = { $signed }、その後{ $n }件のステップが追加
signing-changed-since-somehow = { $signed }。プランは合意時の内容と異なります
signing-changed-since = { $name }さんの合意後に変更あり（{ $n }件）
signing-changed-since-you = 合意後に変更あり（{ $n }件）
signing-changed-by-your-side = 自社側で変更あり（{ $n }件）
signing-signed-day = { $signer }。{ $day }に合意。
signing-out-of-date = 現在の内容と相違：{ n-change }
signing-on-this-device = 合意はこの端末に保存されています。
signing-in-this-window = 合意はこのウィンドウにのみ保存されています。閉じないでください。
signing-sent-if-unchanged = プランがお読みになった内容のままであれば、オンラインに戻ったときに送信されます。
signing-changed-before-it-arrived = 届く前に{ $n }件の変更がありました。
signing-see-what-changed = 変更点を見る
signing-act-ready = { $what }の準備ができました。メールアドレスを確認すると有効になります。

signing-nobody-has-signed-yet = まだ誰も合意していません。
signing-not-recorded = 合意は記録されませんでした。
signing-what-was-said = 回答の記録
signing-not-signed-yet = 未合意
signing-who-stands-behind-it = 合意状況
signing-see-and-renew = 確認して更新
signing-what-changed = 変更点
signing-read-and-sign-again = 確認して再度合意
signing-the-plan-was-changed-since = その後プランが変更されました。詳細はオンラインで表示されます。
signing-ask-for-a-link-by = メールでリンクを依頼し、もう一度ご回答ください。
signing-find-out-who-it-was = どなたかを確かめて、回答してください。
signing-this-is-recorded-as-your = いつでも変更できます。
signing-of = （{ $wording }）
signing-if-the-plan-is-then = { $waiting }プランがお読みになった内容のままであれば送信されます。
signing-nobody-signs-for-you-this = 代わりに合意されることはありません。ご覧になった内容との違い：
signing-read-again = もう一度読む
signing-leave-it = このままにする
signing-put-away = 非表示にする
signing-read-what-was-signed = 合意した内容を読む
signing-said-no = { $name }さんが「進められない」と回答
signing-line-declined = { $who }、{ $day }
signing-asks-you = { $name }さんからの合意の依頼
signing-line-asked = { $who }があります
signing-signed-by = { $name }さんが合意済み、{ $day }
signing-signatures = 合意状況
signing-taken-back = { $at }に取り消し。
signing-taken-back-because = { $at }に取り消し：{ $note }
signing-changes-since = 以後の{ n-change }
signing-lapse = { $changes }。{ $then }
signing-lapse-first = { $changes }（最初は{ $at }）。{ $then }
signing-changes-by-own-side = 合意者の企業による{ n-change }
signing-stands-again = 変更を元に戻すか、{ $name }さんがもう一度合意すると、最新の状態に戻ります。
signing-to-be-renewed = 合意の更新が必要です。
signing-added = その後提供側が追加した内容（合意の対象外）：{ $places }。
signing-you-said-no = このプランでは進められないと回答しました
signing-no-was-said = このプランでは進められないとの回答
signing-not-verified = メールアドレスが未確認のため、導入側の決定とはなりません。
signing-set-aside = ポータルが対象外にしました（{ $at }）：
signing-asked = 合意の依頼：{ $who } → { $whom }、{ $at }
signing-somebody = ご担当者
signing-act-sign = 合意
signing-act-confirm = 「はい」の回答
signing-act-decline = 「進められない」との回答
signing-act-withdraw = 取り消し
signing-act-ask = 合意の依頼
signing-act-inspect = 進捗確認の記録
signing-act-sending = { $what }を送信しています。
signing-act-waiting = { $what }は、オンラインに戻った時点で
signing-act-changed = { $what }は記録されませんでした。プランが変更されていました。
signing-act-incomplete = { $what }は記録されませんでした。足りない項目があります。
signing-act-blocked = { $what }がサーバーに届いていません。
signing-act-refused = { $what }は記録されませんでした。
signing-not-yet = まだ合意できません：{ n-thing-is }が不足しています。

## The page: terms

terms-no-goal-is-written = 目標が書かれていません。
terms-no-date-is-set = 日付が設定されていません。
terms-there-are-no-steps = ステップがありません。
terms-nobody-owns-it = 担当者未定
terms-with = 相手側：{ $partner }
terms-due = 期日 { $due }
terms-fixed-on = 固定日 { $fixedon }
terms-a-step-that-is-gone = 削除されたステップ
terms-measure = 指標：{ $measure }
terms-finish-line = 目標値：{ $target }
terms-judged-by = 判定者：{ $owner }
terms-without-words = 記載なし
terms-if-so = 発生時の対応：{ $contingency }
terms-watched-by = 担当者：{ $owner }
terms-not-needed = 不要
terms-needed = 必要
terms-reviews-needed = 必要：{ $reviews }。
terms-reviews-not-needed = 不要：{ $reviews }。
terms-reviews-not-said = 未記入：{ $reviews }。
terms-none = ありません。
terms-go-live = { $day }、本番稼働の担当者：{ $owner }。
terms-go-live-unowned = { $day }、本番稼働の担当者は未定です。
terms-contract-by = 契約予定日：{ $day }。
terms-days-range = { $least }～{ $n }営業日
terms-after = 先行：{ $steps }
terms-yours = ご担当

## The page: changes

changes-is-now = 変更後
changes-is-new = 新規
changes-was-taken-out = 削除
changes-what-changed-could-not-be = 変更点を読み込めませんでした。
changes-reading-what-changed = 変更点を読み込んでいます…
changes-what-changed-needs-the-connection = 変更点の表示には接続が必要です。
changes-nothing-has-changed-since-then = その後の変更はありません。
changes-show-all = { $sorted }件すべて表示
changes-moved-times = { $day }、{ $moves }回変更
changes-by = { $who }、{ $when }
changes-who-and-others = { $who }、{ $others }

## The page: check-in

inspection-mutual-action-plan = 共同アクションプラン
inspection-go-on = 続ける
checkin-where = 進捗確認 · { $n } / { $of } · { $minutes ->
        [0] 1分未満
       *[other] { $minutes }分
    }
checkin-build-where = プラン作成 · { $n } / { $of } · { $minutes ->
        [0] 1分未満
       *[other] { $minutes }分
    }
checkin-room = 本番稼働 { $date }、余裕 { $n }営業日
checkin-room-short = 本番稼働 { $date }、{ $n }営業日不足
checkin-leave = いったん離れる
checkin-back-to-plan = プランに戻る
checkin-stops = 進捗確認の項目
checkin-is-here = { $name }さんが参加中
checkin-back = 戻る
checkin-next-item = 次のステップ
checkin-stop-goal = 目標と本番稼働
checkin-stop-steps = 本番稼働から逆算したステップ
checkin-stop-owners = 役割分担
checkin-stop-people = ほかの関係者
checkin-stop-paper = 審査
checkin-stop-criteria = 評価の仕方
checkin-stop-obstacles = 想定される障害
checkin-stop-changes = 変更点
checkin-stop-due = 遅れと期日
checkin-stop-decide = 決めること
checkin-stop-risks = リスク
checkin-stop-meeting = 次回の打ち合わせ
checkin-next-goal = 次へ：目標と本番稼働
checkin-next-steps = 次へ：本番稼働から逆算したステップ
checkin-next-owners = 次へ：役割分担
checkin-next-people = 次へ：ほかの関係者
checkin-next-paper = 次へ：審査
checkin-next-criteria = 次へ：評価の仕方
checkin-next-obstacles = 次へ：想定される障害
checkin-next-changes = 次へ：変更点
checkin-next-due = 次へ：遅れと期日
checkin-next-decide = 次へ：決めること
checkin-next-risks = 次へ：リスク
checkin-next-meeting = 次へ：次回の打ち合わせ
checkin-changed-since = { $day }以降の変更点
checkin-first = 初回の進捗確認です。
checkin-noted-then = 前回の記録
checkin-nothing-to-decide = 決めることは残っていません。
checkin-started = { $name }さんが進捗確認を始めました。
checkin-left = 進捗確認を「{ $stop }」で中断しています。
checkin-what-should-differ = 本番稼働後に何を変えたいですか？
checkin-in-their-words = お客様ご自身の言葉で
checkin-when-live = いつ本番稼働を始めたいですか？
checkin-go-live-owner = 本番稼働の責任者
checkin-whose-date = この日付の責任者はどなたですか？
checkin-days-left = 本番稼働まで{ $n }営業日です。
checkin-steps-need = ステップに必要なのは{ $n }営業日、余裕は{ $buffer }営業日です。
checkin-steps-need-more = ステップには{ $n }営業日足りません。
checkin-earliest = 最短：{ $day }。
checkin-do-this = 適用：{ $what }
checkin-due = 期日 { $day }
checkin-was-due = 期日は{ $day }、{ $late }
checkin-done = 完了
checkin-new-date = 新しい日付
checkin-blocked = 停止中
checkin-not-needed = 不要
checkin-is-done = 本日完了。
checkin-is-blocked = 停止中。
checkin-is-dropped = 不要になりました。
checkin-moved = { $day }に変更。{ $effect }
checkin-buffer-moves = 余裕 { $before } → { $after }。
checkin-suggested-to = { $name }さんに提案：{ $what }
checkin-suggested-date = { $name }さんに提案：{ $day }。{ $effect }
checkin-why = 理由は？
checkin-why-waiting = { $company }の対応待ち
checkin-why-work = 作業量の増加
checkin-why-other = その他
checkin-because = { $says }理由：{ $why }。
checkin-moved-because = { $day }に変更：{ $why }。
checkin-wrap-up = まとめ
checkin-another-time = 別の日時
checkin-take-time = この日時にする
checkin-zone = （{ $zone }）
checkin-zone-there = （{ $zone }、{ $place }では{ $time }）
checkin-who-was-here = 参加者
checkin-somebody-else = ほかの参加者
checkin-name-at = 名前（{ $company }）
checkin-agreed = 決まったこと
checkin-optional = （任意）
checkin-to-confirm = { $company }の確認待ち：{ $n }件
checkin-person-confirms = { $name }さん { $n }件
checkin-copy-for = { $name }さん宛てのメッセージをコピー
checkin-message = { $name }さん、本日の内容から{ $n }件のご確認をお願いします。所要時間は約{ $minutes }分です。お手元のプランのリンクからご覧ください。
checkin-message-next = 次回：{ $at }。
checkin-finish = 終了
checkin-finish-and-book = { $day }を予約して終了
checkin-finish-without = 次回を決めずに終了
checkin-needs-connection = 接続が必要です。選択した内容は保持されています。
checkin-may-not = お使いのリンクでは記録を残せません。ほかの参加者が記録できます。
checkin-noted-title = 進捗確認
checkin-noted = 記録しました。
checkin-counts-once = 記録しました。{ $name }さんの確認後、進捗確認として扱われます。
checkin-was-here = 記録しました。参加者：{ $names }。
checkin-next-meeting-is = 次回の打ち合わせ：
checkin-add-to-calendar = カレンダーに追加
checkin-all = 進捗確認
checkin-show-all = すべての進捗確認
checkin-none-yet = 進捗確認はまだありません。
checkin-last = 前回の進捗確認 { $day }
checkin-row = { $time }、{ $name }
checkin-row-with = { $time }、{ $name }（同席：{ $names }）
checkin-person-connected = { $name }、接続中
checkin-ask-to-confirm = { $name }さんが{ $company }との進捗確認を記録しました。参加された場合はお知らせください。
checkin-i-was-there = 参加しました
checkin-not-open = プランがまだ開いていません。もう一度お試しください。
checkin-already-recorded = 10分以内にこのプランの進捗確認を記録済みで、有効です。新たな記録はしていません。
checkin-changed = プランが変更されました。もう一度確認してから終了してください。
checkin-no-server = サーバーに接続できませんでした。もう一度お試しください。選択した内容は保持されています。

## The page: due

due-late = 遅れ
due-held-up = 停止中
due-should-have-started = 開始期限を過ぎたもの
due-due-in-the-next-two = 2週間以内が期日
due-under-way = 進行中

## The page: status

status-who-wrote-what = 執筆者を表示
status-download-the-plan = プランをダウンロード
status-keyboard-shortcuts = キーボードショートカット
status-plan = プラン
status-named = 名前：{ $name }
status-no-side = 所属なし
status-nobody-else-is-here = ほかに閲覧中の方はいません
status-dismiss = 閉じる
skips-skip = 移動先
skips-for-you = ご確認事項へ移動
skips-plan = プランへ移動
skips-signatures = 合意状況へ移動
status-here-now = 閲覧中：{ $names }、ご自身
status-is-here = { $name }さんが閲覧中
status-redo = やり直す
status-keys-add = Enter
status-shortcut-add = ステップのタイトルで：下に新しいステップを追加
status-keys-details = Ctrlまたは⌘ + Enter
status-shortcut-details = ステップのタイトルで：詳細を表示
status-keys-move = Alt + ↑または↓
status-shortcut-move = ステップ、成功基準、リスクを移動
status-keys-date = Alt + ←または→
status-shortcut-date = タイムラインで：ステップの日付を1営業日動かす
status-keys-link = L
status-shortcut-link = タイムラインで：別のステップとの依存関係を設定
status-keys-undo = Ctrlまたは⌘ + Z
status-shortcut-undo = 自分の直前の編集を元に戻す
status-keys-redo = Shift + Ctrlまたは⌘ + Z、Ctrl + Y
status-shortcut-redo = やり直す
status-keys-leave = Esc
status-shortcut-leave = 入力欄を離れる、開いているものを閉じる
status-keys-line = Shift + Enter
status-shortcut-line = コメント内で改行

## The page: kept

kept-your-edits-are-in-this = 編集はこのウィンドウにのみあります。{ $stay }
kept-not-connected = 未接続
kept-the-connection-has-ended-what = 接続が切れました。表示が最新でない可能性があります。
kept-not-connected-your-last-edits = 未接続：直前の編集はこの端末にのみあります
kept-they-were-not-accepted-by = まだサーバーに受け付けられていません。
kept-not-connected-your-last-edits-2 = 未接続：直前の編集はこのウィンドウにのみあります
kept-this-page-shows-the-plan = このページのプランは閲覧専用で、編集できません。
kept-this-link-is-for-reading = このリンクは閲覧専用です。送った方に、編集できるリンクを依頼してください。
kept-read-only = 閲覧専用
kept-what-is-shown-may-be = 表示が最新でない可能性があります。接続すると更新されます。
kept-you-can-go-on-writing = 入力を続けられます。この端末に保存され、後で送信されます。
kept-you-can-go-on-writing-2 = 入力を続けられます。このウィンドウに保持され、後で送信されます。{ $stay }
kept-offline-your-edits-are-saved = オフライン。編集はこの端末に保存されています
kept-they-are-sent-as-soon = 接続すると送信されます。
kept-offline-your-edits-are-in = オフライン。編集はこのウィンドウにのみあります
kept-not-yet-saved-anywhere = まだどこにも保存されていません。{ $stay }
kept-connecting-to-the-server = サーバーに接続しています。
kept-saved-on-this-device-connecting = この端末に保存しました。接続中…
kept-your-edits-are-sent-as = 接続すると編集が送信されます。
kept-saved-on-this-device = この端末に保存済み
kept-being-sent-to-the-server = サーバーに送信しています。
kept-everything-you-wrote-is-saved = 入力内容はすべてサーバーに保存されています。
kept-saved-on-the-server-only = サーバーにのみ保存済み
kept-this-browser-keeps-nothing-on = このブラウザーは端末に何も保存しません。{ $then }
kept-stay = このページを開いたままにしてください。
kept-stay-without-a-connection = 接続がないときは、このページを開いたままにしてください。
kept-offline = オフライン
kept-offline-on-this-phone = オフライン。このスマートフォンに保存済み。
kept-offline-on-this-device = オフライン。この端末に保存済み。
kept-offline-and = { $says }。{ $hint }
kept-saving = 保存中…
kept-connecting = 接続中…
kept-saved = 保存済み

## The page: states

states-offline = オフライン。
states-this-plan-was-not-opened = この端末でまだ開いたことのないプランのため、表示できるものがありません。サーバーに接続できると自動的に開きます。
states-loading-the-plan = プランを読み込んでいます…
start-a-plan = お客様とのプラン
start-a-plan-with = { $company }とのプラン
start-who = 相手
start-your-company = 自社
start-customer = お客様
start-contact = 先方の窓口
start-what-do-you-know = { $company }からすでに伺っていることは？
start-goal = お客様は本番稼働後に何を変えたいですか？
start-go-live = お客様はいつ本番稼働を始めたいですか？
start-who-says-it = 情報の出どころ
start-they-told-me = 本人から伺った
start-ask = { $name }さんに尋ねる（{ $name }さんのページの最初の質問になります）
start-steps = ステップ
start-size = { n-step } · { working-days }
start-empty = 空のプラン
start-preview = テンプレートのステップ
start-step = { days } · { $company }
start-begins-by = { $date }に間に合うには{ $day }までに開始します。
start-create = プランを作成
start-or = または、プランに直接入力：
start-who-is-missing = お客様の会社名と先方の窓口を入力してください。
start-title = { $customer } × { $own }
start-created = 作成しました。{ $company }が確定するまで、内容はすべて自社からの提案です。
start-on-a-call = 通話で一緒に作成
start-copy-message = { $name }さん宛てのメッセージをコピー
start-message = { $name }さん、本番稼働に向けたプランの最初の案です。ご修正をお願いします。所要時間は約2分、アカウントは不要で、ご確認いただくまで何も確定しません。
start-buyer = { $company }がこのプランを準備しています。2つのご回答で始められます。
start-thanks = ありがとうございます。{ $name }さんがこれを見て、ステップを提案します。
template-name-mid = 中規模企業向けソフトウェア
template-name-ent = 大企業向け（法務・セキュリティ審査あり）
template-name-smb = 小規模チーム
template-criteria = 評価の仕方を決める
template-pilot = 試験導入
template-security-questionnaire = セキュリティチェックシート
template-technical-review = 技術確認
template-references = 既存ユーザー2社へのヒアリング
template-business-case = 投資対効果の検討
template-security-review = セキュリティ審査
template-data-protection = データ保護に関する契約
template-budget = 予算の決裁
template-procurement-review = 購買審査
template-contract-review = 契約書の確認
template-contract-signed = 契約締結
template-setup = 初期設定
template-training = 操作研修
template-trial-run = 本番稼働前の試験運用
states-nothing-has-been-written-yet = まだ何も書かれていません。

## The page: rescued

rescued-the-plan-as-you-last = 最後にご覧になったプランの全体を保管しています。
rescued-copy = コピー
rescued-copied = コピーしました。
rescued-download = ダウンロード
rescued-taken-out = 削除
rescued-what-you-wrote = プランに反映されていない入力内容
rescued-it-now-reads = 現在の内容：{ $now }

## The page: place

## The page: entries

entries-alt-and-an-arrow-key = Altと矢印キーで移動できます。
entries-remove = { $what }を削除
entries-moved-up = { $what }を上へ移動しました。
entries-moved-down = { $what }を下へ移動しました。

## The page: fields

fields-that-day-does-not-exist = 存在しない日付です。入力し直すか、カレンダーから選んでください。
fields-choose-a-year-between-1900 = 1900年から2999年までの日付を入力してください。
fields-type-whole-working-days-0 = 営業日数を0～999の整数で入力してください。
fields-type-minutes-1-to-1440 = 分数を1～1440で入力してください。
fields-an-address-looks-like-name = メールアドレスはname@company.comのような形式で入力してください。
fields-a-link-begins-with-https = リンクはhttps://で始まります。

## The page: person-picker

person-picker-somebody-unknown = 不明な方
person-picker-type-a-name-to-add = 名前を入力すると追加できます。
person-picker-find-or-add-a-person = 検索または追加
person-picker-nobody = なし
person-picker-add = 「{ $name }」を{ $company }に追加
person-picker-no-longer-in-the-plan = プランから削除済み
person-picker-type-a-name = { $name }：名前を入力して検索または追加

## The page: authors

authors-each-text-shows-who-wrote = 文章ごとに執筆者を表示しています。
authors-show-alone = { $name }の分だけを表示
authors-part = { $who } { $percent }
authors-the-plan-is-shown-as = プランを通常の表示に戻しました。
authors-no-text-has-been-written = まだ文章がありません。
authors-show-the-plan-as-always = 通常の表示に戻す
authors-who-set-the-dates-and = 日付と担当者を誰が確定したかを読み込めませんでした。
authors-who-set-the-dates-and-2 = 日付と担当者を誰が確定したかの表示には接続が必要です。

## The page: shares

shares-when-the-plan-was-made = プランの作成時
shares-you = ご自身
shares-person-unverified = { $name }（{ $company }、未確認）
shares-set-by = { $who }、{ $day }
shares-set-by-later = { $who }、{ $day }受信
shares-not-recorded = 記録なし
shares-from-the-start = 作成時から

## The page: plan-controller

plan-controller-days-were-added = { $n ->
        [0] 追加された日はありません。
       *[other] { $n }日を追加しました。
    }
holidays-none = このファイルに休業日が見つかりません。1か国の祝日が入ったカレンダーファイル（.ics）を選んでください。
plan-controller-holidays-unread = ファイルを読み込めませんでした。サーバーへの接続が必要です。接続してからもう一度お試しください。
plan-controller-time-there = { $here }（{ $place }では{ $time }）
plan-controller-undone = 元に戻しました。
plan-controller-no-longer-undone = その後上書きされたため、これだけを元に戻すことはできません。
plan-controller-removed = { $label }を削除しました。
plan-controller-not-saved = 保存できませんでした。{ $reason }

## The page: attest-controller

attest-controller-something-between-this-page-and = このページとサーバーの間にある別の機器やサービスが、代わりに応答しました。
attest-controller-sent-soon = { $where }サーバーが受け付けしだい送信されます。
attest-controller-sent-when-online = { $where }オンラインに戻ると送信されます。
attest-controller-link-refused = このリンクはサーバーで受け付けられなくなりました。
attest-controller-link-refused-because = このリンクはサーバーで受け付けられなくなりました。{ $reason }

## The page: confirm

## The page: rescued

rescued-this-page-may-not-copy = このページではコピーできません。ダウンロードしてください。

## The page: plan-controller

plan-controller-you-left-the-check-in = 進捗確認からいったん離れました。

## The page: remedies

remedies-this-page-may-not-use = このページはプランのサーバーを利用できません
remedies-open-the-plan-from-the = ポータルからプランを開いてください。ここからは保存も合意もできません。自社のポータルの場合は、リレーを--allow-origin { $page }付きで起動してください

## The page: mutual-action-plan

## The page: since

since-since-the-beginning-of = 起点日
since-what-changed-since = 変更点を期間で表示…
since-added = { $name }を追加
since-removed = { $name }を削除
since-restored = { $name }を復元
since-written = { $name }を編集
since-done = { $name }が{ $day }に完了
since-started = { $name }を{ $day }に開始
since-links = { $name }の先行ステップを変更
since-was = 変更前

## The page: record

record-somebody-of-the-s = { $side ->
        [buyer] 導入側の方
       *[seller] 提供側の方
    }
record-somebody-whom-the-record-does = 記録に名前のない方

## The page: words of elements

elements-short-criteria = 成功基準
elements-short-paper = 審査
elements-short-meeting = 打ち合わせ

## The page: words of change-words

change-words-basics-goal = 目標
change-words-basics-plan-go-live = 本番稼働
change-words-basics-plan-go-live-owner = 本番稼働の責任者
change-words-basics-plan-close-date = 契約予定日
change-words-entities-steps = ステップ
change-words-entities-criteria = 成功基準
change-words-entities-risks = リスク
change-words-fields-title = タイトル
change-words-fields-kind = 区分
change-words-fields-review = 審査
change-words-fields-owner = 担当者
change-words-fields-partner = 相手側の担当者
change-words-fields-due = 期日
change-words-fields-fixed-on = 固定日
change-words-fields-days = 営業日数
change-words-fields-days-min = 最短の営業日数
change-words-fields-after = 先行ステップ
change-words-fields-text = 文面
change-words-fields-measure = 指標
change-words-fields-target = 目標値
change-words-fields-contingency = 発生時の対応
change-words-fields-removed = 削除
change-words-fields-dropped = 中止

## The page: words of signing

signing-standings-live = 最新
signing-standings-amended = 合意者の企業による変更あり
signing-standings-lapsed = 現在の内容と相違
signing-standings-withdrawn = 取り下げ
signing-standings-unknown = 合意済み

## The page: words of changes

changes-texts-goal = 目標
changes-texts-title = プランのタイトル
changes-texts-meeting-at = 次回の打ち合わせ

## The page: words of remedies

remedies-unknown-title = プランを表示できません
remedies-unknown-then = ページを再読み込みしてください。続く場合は、このページの管理者にご連絡ください。
remedies-expired-title = リンクの有効期限が切れています
remedies-expired-then = ポータルからプランを開き直すか、新しいリンクを依頼してください。オフラインで書いた内容はこの端末に保存されています。
remedies-token-title = このリンクは使えません
remedies-token-then = ポータルからプランを開き直すか、新しいリンクを依頼してください。オフラインで書いた内容はこの端末に保存されています。
remedies-token-provider-title = サインインできませんでした
remedies-token-provider-then = ポータルからご本人の情報が届きませんでした。ポータルにサインインし直してから、ページを再読み込みしてください。
remedies-no-plan-title = プランが存在しません
remedies-no-plan-then = 削除されたか、リンクが途中で切れている可能性があります。送った方にご確認ください。
remedies-forbidden-title = ここではこのプランを開けません
remedies-forbidden-then = ポータルから開くか、ご自身のリンクを依頼してください。自社のポータルの場合は、このプランのトークンを使う必要があります。
remedies-policy-title = このページはプランのサーバーに接続できません
remedies-policy-then = このページの管理者にお伝えください：コンテンツセキュリティポリシーのconnect-srcに、httpsとwssの両方でリレーを指定する必要があります。
remedies-core-title = プランを起動できませんでした
remedies-core-then = ページを再読み込みしてください。自社のポータルの場合は、countersign.wasmをスクリプトと同じ場所に置き、コンテンツセキュリティポリシーで'wasm-unsafe-eval'を許可してください。
remedies-crashed-title = エラーのためプランが停止しました
remedies-crashed-then = ページを再読み込みしてください。保存済みの内容は残っています。
remedies-malformed-title = サーバーがこのページのデータを読み取れませんでした
remedies-malformed-then = 双方のバージョンをそろえるため、ページを再読み込みしてください。
remedies-too-large-title = この編集は大きすぎます
remedies-too-large-then = ページを再読み込みし、小さく分けて書いてください。
remedies-identity-title = このリンクは別の方のものです
remedies-identity-then = その方としてプランを開くには、ページを再読み込みしてください。
remedies-conflict-title = サーバー上でプランが置き換えられました
remedies-conflict-then = ページを再読み込みしてください。未送信の入力内容はこの端末に保存されています。
remedies-unsafe-title = このページで安全に開けないデータがサーバーから届きました
remedies-unsafe-then = 取り込んでいません。表示しているのはこの端末の控えで、入力内容はすべて残っています。サーバーの管理者にお伝えください。
remedies-closed-title = サーバーがセッションを終了しました
remedies-closed-then = もう一度試すか、ページを再読み込みしてください。
remedies-attributes-title = プランが設定されていません
remedies-attributes-then = 要素にはrelay属性とplan属性、およびtokenまたはtokenProviderが必要です。

## The page: words of place

place-roots-goal = 目標
place-roots-title = タイトル
place-roots-plan = プラン
place-roots-meeting = 次回の打ち合わせ
place-roots-paper = 法務・セキュリティ・購買
place-roots-holidays = 休業日
place-roots-proposals = 提案
place-in = { $field }（{ $root ->
        [goal] 目標
        [title] タイトル
        [plan] プラン
        [meeting] 次回の打ち合わせ
        [paper] 審査
        [holidays] 休業日
       *[proposals] 提案
    }）
place-field-of = { $kin ->
        [steps] ステップ「{ $name }」の{ $field }
        [people] 関係者「{ $name }」の{ $field }
        [criteria] 成功基準「{ $name }」の{ $field }
        [risks] リスク「{ $name }」の{ $field }
       *[comments] コメント「{ $name }」の{ $field }
    }
place-field-of-gone = { $kin ->
        [steps] 削除されたステップの{ $field }
        [people] 削除された関係者の{ $field }
        [criteria] 削除された成功基準の{ $field }
        [risks] 削除されたリスクの{ $field }
       *[comments] 削除されたコメントの{ $field }
    }
place-entry = { $kin ->
        [steps] ステップ「{ $name }」
        [people] 関係者「{ $name }」
        [criteria] 成功基準「{ $name }」
        [risks] リスク「{ $name }」
       *[comments] コメント「{ $name }」
    }
place-entry-gone = { $kin ->
        [steps] 削除されたステップ
        [people] 削除された関係者
        [criteria] 削除された成功基準
        [risks] 削除されたリスク
       *[comments] 削除されたコメント
    }
place-yes = はい
place-no = いいえ
place-fields-title = タイトル
place-fields-notes = メモ
place-fields-kind = 区分
place-fields-review = 審査
place-fields-owner = 担当者
place-fields-partner = 相手側の担当者
place-fields-days = 営業日数
place-fields-days-min = 最短の営業日数
place-fields-due = 期日
place-fields-fixed-on = 固定日
place-fields-status = 状況
place-fields-started-on = 実際の開始日
place-fields-done-on = 実際の完了日
place-fields-rank = 並び順
place-fields-removed = 削除
place-fields-after = 依存関係
place-fields-name = 名前
place-fields-email = メールアドレス
place-fields-side = 企業
place-fields-role = 役割
place-fields-job-title = 役職
place-fields-met = 面識
place-fields-left = 離任
place-fields-text = 内容
place-fields-measure = 指標
place-fields-target = 目標値
place-fields-likelihood = 発生可能性
place-fields-impact = 影響度
place-fields-contingency = 発生時の対応
place-fields-resolved = 対応済み
place-fields-go-live = 本番稼働
place-fields-go-live-owner = 本番稼働の責任者
place-fields-close-date = 契約予定日
place-fields-time-zone = タイムゾーン
place-fields-profile = 規模
place-fields-paused-until = 保留
place-fields-workweek = 営業日
place-fields-at = 日時
place-fields-minutes = 所要時間
place-fields-agenda = 議題
place-fields-link = リンク

## The page: words of deal

## The page: words of word

word-sides-buyer = 導入側
word-sides-portal = ポータル
word-sides-seller = 提供側
word-elements-goal = 目標
word-elements-go-live = 本番稼働
word-elements-steps = ステップ
word-elements-owners = 担当者
word-elements-people = 関係者
word-elements-paper = 法務・セキュリティ・購買
word-elements-criteria = 成功基準
word-elements-risks = リスク
word-elements-meeting = 次回の打ち合わせ
word-kinds-evaluation = 評価
word-kinds-business-case = 投資対効果の検討
word-kinds-approval = 社内決裁
word-kinds-contract = 契約手続き
word-kinds-onboarding = 導入準備
word-kinds-other = その他のステップ
word-step-statuses-open = 未着手
word-step-statuses-doing = 進行中
word-step-statuses-blocked = 停止中
word-step-statuses-done = 完了
word-step-statuses-dropped = 中止
word-reviews-legal = 法務
word-reviews-security = セキュリティ
word-reviews-procurement = 購買
word-roles-economic-buyer = 決裁者
word-roles-champion = 窓口
word-roles-technical = 技術
word-roles-legal = 法務
word-roles-security = セキュリティ
word-roles-procurement = 購買
word-roles-sponsor = スポンサー
word-roles-user = 利用者
word-roles-other = その他
word-criterion-statuses-proposed = 提案
word-criterion-statuses-agreed = 確定
word-criterion-statuses-met = 達成
word-criterion-statuses-missed = 未達成
word-risk-statuses-open = 未対応
word-risk-statuses-watched = 監視中
word-risk-statuses-happened = 発生
word-risk-statuses-closed = 終了
word-levels-low = 低
word-levels-mid = 中
word-levels-high = 高
word-profiles-smb = 小規模
word-profiles-mid = 中規模
word-profiles-ent = 大企業
word-kins-steps = ステップ
word-kins-people = 関係者
word-kins-criteria = 成功基準
word-kins-risks = リスク
word-kins-comments = コメント

## The page: words of places, verdicts, assurance

held-basics-go-live = 本番稼働日
held-basics-go-live-owner = 本番稼働の責任者
held-basics-paused-until = プランの保留
held-basics-close-date = 契約予定日
held-basics-workweek = 営業する曜日
held-fields-owner = 担当者
held-fields-partner = 相手側の担当者
held-fields-due = 期日
held-fields-days = 所要日数
held-fields-days-min = 最短の所要日数
held-fields-kind = 区分
held-fields-review = 審査
held-fields-title = タイトル
held-fields-text = 内容
held-fields-contingency = 発生時の対応
held-fields-name = 名前
held-fields-fixed-on = 固定日
held-fields-status = 状況
held-fields-dropped = 状況
held-fields-removed = プランへの掲載
held-fields-measure = 指標
held-fields-target = 目標値
held-fields-side = 企業
held-fields-email = メールアドレス
held-fields-role = 意思決定での役割
held-fields-job-title = 役職
held-fields-left = 退職したかどうか
held-left = 退職した
held-not-left = 退職していない
deal-grade-commit = コミット
deal-grade-best-case = ベストケース
deal-grade-pipeline = パイプライン
deal-grade-omit = 対象外
word-assurances-0 = リンクから閲覧
word-assurances-1 = 名前のみ、未確認
word-assurances-2 = 確認済み
word-assurances-3 = 会社のサインインで確認済み
word-weekdays-0 = 月
word-weekdays-1 = 火
word-weekdays-2 = 水
word-weekdays-3 = 木
word-weekdays-4 = 金
word-weekdays-5 = 土
word-weekdays-6 = 日

## The page: labels

label-undo = 元に戻す
label-due = 期日
label-started = 開始
label-done = 完了
label-none = なし
label-when = 日時
label-minutes = 分
label-state = 状態
paper-not-said = 未記入
paper-planned = 計画済み
paper-not-needed = 不要
label-needed = 必要
label-contract = 契約
line-buyer-name = 導入企業
line-seller-name = 提供企業
label-show = 表示

## The page: calls

calls-policy = このページのコンテンツセキュリティポリシーが{ $address }への接続を許可していません。
calls-policy-help = このページの管理者にお伝えください：connect-srcに{ $origin }と{ $socket }を指定する必要があります。
calls-origin = このプランのサーバーは{ $page }のページからの利用を許可していません。ここからは合意も参照もできません。
calls-origin-help = ポータルからプランを開いてください。自社のポータルの場合は、リレーを--allow-origin { $page }付きで起動し、プロキシやサインインページが代わりに応答しないようにしてください。
calls-unknown = サーバーが受け付けませんでした。このページが認識できない理由です（{ $code }）。ページを再読み込みしてください。続く場合は、このページの管理者にご連絡ください。
calls-status = サーバーが{ $status }を返しましたが、理由は不明です。もう一度試すか、このページの管理者にご連絡ください。
calls-versions = このページとサーバーの間でデータを正しくやり取りできません。ページを再読み込みしてください。続く場合は、このページの管理者にご連絡ください。
calls-busy = サーバーが受け付けられませんでした。少し待ってからもう一度お試しください。
calls-failed = サーバーで問題が発生しました。少し待ってからもう一度お試しください。続く場合は、このページの管理者にご連絡ください。
calls-no-answer = サーバーに接続できませんでした。少し待ってからもう一度お試しください。
calls-help-token = ポータルからプランを開き直すか、新しいリンクを依頼してください。
calls-help-forbidden = リンクを送った方に、この操作ができるリンクを依頼してください。
calls-help-too-large = 短くするか、小さく分けて書いてください。
calls-help-not-found = ページを再読み込みしてください。自社のポータルの場合は、リレーとコンポーネントのバージョンをそろえ、プロキシが代わりに応答しないようにしてください。

## The page: refusal

refusal-date = 日付が合わない
refusal-priority = 今は優先度が低い
refusal-budget = 予算がない
refusal-decider = 決定者が別にいる
refusal-choice = 別の方法を選んだ
refusal-other = その他

## Cards of "For you": a question each, and the answers to it

company-buyer = 導入企業
company-seller = 提供企業
suggested-by = { $name }さんの提案
suggested-by-guest = { $name }さん（ゲスト）の提案
name-of-guest = { $name }（ゲスト）
weekday-date = { $month }月{ $day }日({ $weekday ->
        [1] 月
        [2] 火
        [3] 水
        [4] 木
        [5] 金
        [6] 土
       *[7] 日
    })
day-month-short = { $month }月{ $day }日
day-month = { $month }月{ $day }日
card-buffer-short = ステップには{ working-days }足りません。
card-buffer-none = ステップに余裕がありません。
card-buffer-spare = ステップ完了後、{ working-days }の余裕があります。
card-go-live-short = 本番稼働日がステップに対して{ working-days }早すぎます。
card-go-live-keeps-none = 本番稼働までの余裕はなくなります。
card-go-live-keeps = 本番稼働までの余裕は{ working-days }です。
card-earliest = 現在のステップでの最短：{ $date }。
card-go-live = { $date }に本番稼働でよろしいですか？
card-go-live-empty = いつ本番稼働を始めたいですか？
card-goal = 実現したいことはこのとおりですか？
card-goal-empty = 本番稼働後に何を変えたいですか？
card-proposal = { $what }：{ $old }ではなく{ $new }にしますか？
card-none = 未設定
card-dates = { $company }の日付のうち{ $n }件が提案のままです
card-dates-first = 最初：{ $step }、{ $date }
card-step = { $step }
card-step-asked = { $name }さんから{ $step }の確認依頼です。
card-step-span = { $from }～{ $to }、{ days }
card-step-by = { $date }まで、{ days }
card-step-by-day = { $date }まで
card-step-due = 期日 { $date }
card-step-late = 期日 { $date }（{ working-days }前）
card-step-after = { $steps }の後
card-answer = { $name }さんからの質問：
card-on-step = { $step }について
card-signature-lapsed = { $date }の合意後に{ $n }件の変更があります。
card-signature-amended = 合意後に{ $names }さんが{ $n }件を変更しました。
card-date-changed = { $what } { $was } → { $now }{ $by }
card-place-changed = { $what }{ $by }
card-by = 、{ $name }さん
card-the-plan = プラン
card-signature-asked = { $name }さんから、このプランへの合意の依頼です。
card-not-a-contract = 契約ではなく、購入の義務も生じません。2分ほどで読めます。
card-missing-first = 先に必要な項目が{ $n }つあります：{ $what }。
card-plan-complete = プランがそろいました。
card-sign-or-ask = ご自身で合意するか、同僚に依頼できます。
card-checkin = { $name }さんが{ $date }の進捗確認を記録しました。参加者にお名前があります。
card-were-you-there = 参加されましたか？
card-need-meeting = 次回の打ち合わせはいつにしますか？
card-need-review = { $company }で{ $review }審査は必要ですか？
card-need-budget = { $company }で予算を決裁するのはどなたですか？
card-budget-suggested = { $by }さんは{ $name }さんを提案しています。
card-budget-is-suggested = { $name }さんが提案されています。
card-need-people = { $company }でほかに決定に関わるのはどなたですか？
card-people-not-met = { $company }がまだお会いしていない方も含みます。
card-need-criteria = うまくいったかどうかを何で判断しますか？
card-criteria-example = 例：当日出荷の件数
card-need-risks = 最も妨げになりそうなことは何ですか？
missing-goal = 目標
missing-go-live = 本番稼働日
missing-steps = ステップ
missing-owners = ステップの担当者
missing-people = 自社の関係者
missing-paper = 法務・セキュリティ・購買
missing-criteria = 評価の仕方
missing-risks = 想定される障害
missing-meeting = 次回の打ち合わせ
act-yes = はい
act-no = いいえ
act-yes-value = はい、{ $value }
act-yes-that-is-it = はい、そのとおりです
act-works-for-me = 問題ありません
act-say-it-differently = 別の言い方にする
act-write-it = 書く
act-choose-a-date = 日付を選ぶ
act-another-date = 別の日付
act-change-date = 日付を変更
act-check-dates = { $n }件の日付を確認
act-accept = { $value }を受け入れる
act-keep = { $value }のまま
act-keep-as-it-is = このまま
act-takes-longer = もっとかかる
act-someone-else = ほかの方
act-done = 完了
act-reply = 返信
act-later = 後で
act-not-sure = 分からない
act-not-known-yet = まだ分からない
act-add = 追加
act-suggest-a-time = 日時を提案
act-what-is-missing = 足りないものは？
act-read-it = 読む
act-read-it-all = 全文を読む
act-read-and-sign-again = 確認して再度合意
act-ask-about-it = 質問する
act-renew = 合意を更新
act-ask-a-colleague = 同僚に依頼
act-not-the-right-person = 私は担当ではありません

## The page: head, tabs, the line of the plan

tabs-for-you = ご確認事項
tabs-plan = プラン
tabs-people = 関係者
tabs-activity = 活動履歴
tabs-goals-and-risks = 目標とリスク
tabs-signatures = 合意状況
tabs-parts = プランの構成
tabs-sections = プランの各部
tabs-open = ご確認事項{ $n }件
chip-draft = { $name }さんの案
chip-asked-you = 合意の依頼があります
chip-asked = { $name }さんに合意を依頼済み、{ $day }
chip-signed = { $day }に合意済み
chip-signed-by = { $name }さんが合意済み、{ $day }
chip-changed-mine = 合意後に変更あり（{ $n }件）
chip-changed = { $name }さんの合意後に変更あり（{ $n }件）
chip-changed-by-your-side = 自社側で変更あり（{ $n }件）
chip-declined = { $name }さんが「進められない」と回答
chip-paused = 保留中（{ $day }まで）
head-no-go-live = 本番稼働日は未定
head-go-live = 本番稼働 { $date }
head-today = 本日
head-days-left = 残り{ $n }営業日
head-days-past = { $n }営業日前
present-act = プレゼン
present-on = プレゼン中。社内メモは非表示です。
present-stop = 終了
menu-more = その他
menu-read-and-sign = 確認して合意
menu-check-in = 進捗確認
menu-share = 共有
menu-calendar = カレンダー
menu-print = 印刷・保存
menu-certificate = 証明書
menu-who-can-see-this = 閲覧できる人
menu-pause = 保留にする
menu-not-you = { $name }さんではない場合
does-not-work-for-us = このプランでは進められません
plan-line-still-open = 未完了：
plan-line-nothing-open = 未完了の項目はありません。
plan-line-in-place = { $name }：記入済み
plan-line-people = 関係者
plan-line-criteria = 評価の仕方
plan-line-risks = リスク
plan-line-buffer = 余裕 { $n }営業日
plan-line-short = { $n }営業日不足

## The page: for you

for-you-minutes = { $n }分
for-you-person-of = { $name }さん（{ $company }）
for-you-suggests = { $who }からプランの提案です。ご確認いただくまで何も確定しません。
for-you-things = ご確認事項は{ $n }件、
for-you-about = 所要時間は約{ $n }分です。
for-you-show-more = あと{ $n }件表示
for-you-nothing = 現在ご確認いただくことはありません。
for-you-nothing-until = { $date }までご確認いただくことはありません。
for-you-waiting = { $company }の対応待ち：{ $what }
for-you-their-step = { $name }さん、{ $step }
for-you-suggest-a-change = 変更を提案
answered-thanks = ありがとうございます。確定しました。
answered-signed = { $day }に合意しました。合意した内容に変更があればお知らせします。
answered-go-live-signed = 本番稼働 { $date }。{ $day }に合意しました。
answered-goal-signed = 「{ $goal }」{ $day }に合意しました。
answered-dates-signed = ご自身の日付。{ $day }に合意しました。
answered-settled = 対応不要になりました：{ $title }
answered-later = 次回アクセス時にあらためて表示します。
answered-goal = 「{ $goal }」で確定しました。
answered-go-live = 本番稼働 { $date }で確定しました。
answered-date = { $step }：{ $date }で確定しました。
answered-dates = すべての日付に回答しました。
answered-days = { $step }：{ $days }日で確定しました。
answered-done = { $step }が完了しました。
answered-owner = { $step }：{ $name }さん
answered-budget = 予算の決裁者は{ $name }さんで確定しました。
answered-person = { $name }さんをプランに追加しました。
answered-kept = 元のままにしました。
answered-accepted = 受け入れました。
answered-checkin = 参加したと回答しました。
answered-asked = { $name }さんに合意を依頼しました。
answered-reply = 送信しました。
answered-meeting = 次回の打ち合わせ：{ $at }
date-editor-date = 日付
date-editor-minus-day = −1日
date-editor-plus-day = +1日
date-editor-plus-week = +1週間
date-editor-set = { $date }に設定
date-editor-suggest = { $date }を提案
date-editor-choose = 日付を選んでください
date-editor-spare = { $date }：余裕 { working-days }
date-editor-none = { $date }：余裕なし
date-editor-short = { $date }：{ working-days }不足
card-save = 保存
card-send = 送信
card-your-words = ご自身の言葉
card-working-days = 営業日数
card-who = どなた？
card-somebody-else = ほかの方
card-or-a-name = または、一覧にない名前
card-name = 名前
card-when = いつ？
card-what-they-decide = 決める内容
card-not-said = 未定
card-criterion = 評価の仕方
card-criterion-example = 当日出荷の件数
card-measure = 指標
card-target = 目標値
card-risk = 想定される障害
card-contingency = 発生時の対応…
dates-title = { $company }の提案された日付{ $n }件
dates-suggested-by = { $name }さんの提案です。都合の悪い日付は変更してください。
dates-ok = OK
dates-ok-of = OK：{ $step }
dates-change = 変更
dates-change-of = 変更：{ $step }
dates-these-work = { $n ->
        [1] この日付で問題ありません
       *[other] この{ $n }件で問題ありません
    }
dates-others-work = 残りの{ $n }件も問題ありません
dates-done = 完了
for-reading = このリンクは閲覧専用です。
glance-meeting = { $start }～{ $end }（{ $zone }）
glance-meeting-at = { $start }（{ $zone }）
glance-there = { $place }では{ $time }
glance-in-days = { $n }営業日後
glance-back-from-go-live = 本番稼働からの逆算
glance-live = 本番稼働
glance-today = 本日
glance-must-start = { $phase }の開始期限
glance-should-have-started = { $phase }の開始期限を超過
since-your-last-visit = 前回アクセス以降
waiting-for = { $company }の対応待ち
waiting-dates = { $name }さん：確認待ちの日付{ $n }件
waiting-dates-since = { $name }さん：確認待ちの日付{ $n }件（{ $day }から）
waiting-signature = { $name }さん：合意待ち（{ $day }から）
waiting-signature-message = { $name }さん、プランの準備ができました。ご確認のうえ、合意をお願いします。所要時間は約2分です。契約ではありません。お手元のプランのリンクからご覧ください。
waiting-copy = メッセージをコピー
waiting-copied = コピーしました。
waiting-message = { $name }さん、プランにご確認いただきたい日付が{ $n }件あります。所要時間は約1分です。お手元のプランのリンクからご覧ください。
ways-out-not-the-right-plan = このプランでは難しいですか？
ways-out-pause-it = 保留にする

## Words of single places: names for screen readers, states, what is added or taken out

word-sides-within-buyer = 導入側
word-sides-within-portal = ポータル
word-sides-within-seller = 提供側

### The diagnosis: what rests on the record. The relay words it; nothing below is in what the browser downloads.

a-criterion = 成功基準
a-risk = リスク
a-risk-without-text = 内容のないリスク
a-question = 質問
one-person = ご担当者
somebody = ご担当者
somebody-of-the-buyer = 導入側のご担当者
the-buyer = 導入側のご担当者
the-buyer-first = 導入側のご担当者
limit-days = { $limit }日
dates = 日付{ $n }件
changes = 変更{ $n }件
proposals = 提案{ $n }件
the-review = { $review }審査
field-date = 日付
e1b =
    .seller =
        { $hand ->
            [seller] 目標がすべて自社側の言葉で書かれています。
            [unverified] 目標を書いたのは、メールアドレスが未確認のお客様側の方です。
           *[some] 目標のうち、お客様の言葉は半分に達していません。
        }
    .seller-do = 目標をお客様ご自身の言葉でここに書いてもらい、耳を傾けてください。
    .buyer = 目標がまだご自身の言葉になっていません。
    .buyer-do = 何がどれだけ良くなるかを書いてください。すでにそのとおりであれば、確認してください。
    .fired = 導入側が書いた文字は{ $percent }%
    .limit = 50%
e1d =
    .seller = お客様側で本番稼働日を確定した方がいません。{ $date }は自社側の日付です。
    .seller-do = 日付の理由をお客様に伺い、ご自身で確定してもらってください。
    .buyer = 本番稼働日（{ $date }）は、まだ確認が必要です。
    .buyer-do = 稼働を始めたい日を設定してください。
    .fired = 導入側は未確定
    .limit = 導入側が確定
e7b =
    .seller = { risks }が挙がっていますが、お客様側が挙げたものはありません。
    .seller-do = お客様側で何が妨げになりうるかを伺い、書いてもらってください。
    .buyer = 自社側から挙げたリスクがありません。
    .buyer-do = 自社側で妨げになりうることを追加してください。
    .fired = 導入側から0件
    .limit = 1
h1 =
    .seller = このプランには、日付も担当者も言葉も、お客様ご自身によるものがありません。
    .seller-do = 一緒にプランを開き、まず本番稼働日をお客様ご自身で確定してもらってください。
    .buyer = このプランには、自社側で決めたものがまだありません。
    .buyer-do = 違うところは変更し、合っているところは確認してください。まず本番稼働日からお願いします。
    .fired = 導入側が確定した項目0件
    .limit = 1
h2 =
    .seller = お客様側の{ open-steps }のうち、お客様が確定したのは{ $held }件です。未確定：{ $steps }。
    .seller-do = これらのステップを担当者と一緒に確認し、各自の日付を確定または確認してもらってください。
    .buyer = 自社側の{ $loose }件のステップは、まだ確認が必要です：{ $steps }。
    .buyer-do = それぞれ都合のよい日付を設定するか、そのままで確認してください。
    .fired = { $n }件中{ $held }件を確定、{ $percent }%
    .limit = { $limit }%
h4 =
    .seller = お客様側が確定した項目（{ $n }件）は、すべて{ $who }さんお一人によるものです。
    .seller-do = ほかにどなたの了解が必要かを伺い、その方にも担当部分の確認をお願いしてください。
    .buyer = 自社側の{ $n }件の項目は、すべて{ $who }さんお一人が確定しています。
    .buyer-do = 同僚を招待し、担当部分を確認してもらってください。
    .fired = 1名
    .limit = 2名
h5 =
    .seller = 自社からの{ proposals }がお客様の回答待ちです。最も長いものは{ working-days }経過しています。
    .seller-do = 直接伺ってください。不要になったものは取り消してください。
    .buyer = { proposals }が自社側の回答待ちです。最も長いものは{ working-days }経過しています。
    .buyer-do = 受け入れるか、元のままにするか、別の案を出してください。
    .fired = { working-days }
    .limit = { limit-working-days }
h6 =
    .seller = お客様側による{ changes }がありますが、メールアドレスを確認済みの方によるものではないため、確定になりません。
    .seller-do = お客様ご本人のリンクをメールで送り、入力がご本人のものとして扱われるようにしてください。
    .buyer = ここでの入力は、まだ確認済みのメールアドレスに結び付いていません。
    .buyer-do = メールでリンクを依頼し、そのリンクから開いてください。それ以降、日付はご自身のものとして扱われます。
    .fired = 本人確認レベル{ $assurance }
    .limit = 本人確認レベル2
h8 =
    .seller = お客様側が確定した{ dates }は、すべて自社側の提案どおりです。
    .seller-do = どれが最も守りにくいかを伺ってください。よく検討された日付ほど確かです。
    .fired = { dates }
    .limit = 日付{ $limit }件
usual-days = { $what }（{ working-days }、通常は{ $floor }営業日以上）
k5 =
    .seller = 審査が通常より短く計画されており、お客様の確認もまだです：{ $steps }。
    .seller-do = お客様側でどなたが行い、前回どのくらいかかったかを伺い、日数を入力してもらってください。
    .buyer = 次の日数は、まだ確認が必要です：{ $steps }。
    .buyer-do = 担当する方に所要日数を確かめ、入力してください。
    .fired = { working-days }
    .limit = { $floor }営業日
k7 =
    .seller = プランへの合意後、成功基準に{ changes }があります：{ $places }。
    .seller-do = 目標値の変更がどなたに必要かを伺い、先へ進む前に一つに決めてください。
    .buyer = プランへの合意後、成功基準に{ changes }があります：{ $places }。
    .buyer-do = 意図した目標値かどうかを確かめ、もう一度合意してください。
    .fired = { changes }
    .limit = 0
k8 =
    .seller = お客様が挙げたリスクまたは質問{ $n }件が、自社の回答待ちです：{ $waiting }。
    .seller-do = いつ分かるかだけでも、本日中に回答してください。
    .buyer = 自社側のリスクまたは質問{ $n }件が回答待ちです：{ $waiting }。
    .buyer-do = もう一度尋ねるか、別のところで回答があれば対応済みにしてください。
    .fired = { working-days }
    .limit = { limit-working-days }
l2 =
    .seller = お客様側の{ steps }が遅れており、連絡がありません：{ $steps }。
    .seller-do = 最も遅れているステップの担当者に電話し、何が変わったかを伺い、新しい日付を確定してもらってください。
    .buyer = 自社側の{ steps }が期日を過ぎ、状況が更新されていません：{ $steps }。
    .buyer-do = 進み具合を書くか、完了する日付を設定してください。
    .fired = { working-days }の遅れ
    .limit = { limit-working-days }
step-moved = { $step }（{ times }延期、合計{ working-days }）
l3 =
    .seller = { dates }が繰り返し延期されています：{ $steps }。
    .seller-do = 先に何が必要かを伺い、独立したステップとしてプランに加えてください。
    .buyer = { dates }が繰り返し延期されています：{ $steps }。
    .buyer-do = 先に何が必要かをお知らせください。独立したステップにするとよい場合があります。
    .fired = { $most }回延期
    .limit = 1
times = { $times }回
l4 =
    .seller = 本番稼働が{ times }延期されました：{ $from }から{ $to }へ、合計{ working-days }。
    .seller-do = 延期の理由と、新しい日付でも購入の理由が変わらないかを伺ってください。
    .buyer = 本番稼働が{ times }延期されました：{ $from }から{ $to }へ、合計{ working-days }。
    .buyer-do = 延期の理由と、新しい日付が確かかどうかをお知らせください。
    .fired = { times }延期、{ working-days }
    .limit = 1回、{ limit-working-days }
l4-back =
    .seller = 本番稼働が{ times }延期されました。現在は{ $to }、当初は{ $from }でした。
    .seller-do = 延期の理由と、新しい日付でも購入の理由が変わらないかを伺ってください。
    .buyer = 本番稼働が{ times }延期されました。現在は{ $to }、当初は{ $from }でした。
    .buyer-do = 延期の理由と、新しい日付が確かかどうかをお知らせください。
    .fired = { times }延期、0営業日
    .limit = 1回、{ limit-working-days }
l5 =
    .seller = { dates }が理由の記載なく延期されました：{ $dates }。
    .seller-do = 理由を伺い、コメントに残してください。次の日付が守られるかどうかの手がかりになります。
    .buyer = { dates }が理由の記載なく延期されました：{ $dates }。
    .buyer-do = 延期の理由をコメントに書いてください。
    .fired = { dates }
    .limit = 0
r1 =
    .seller = お名前が分かる範囲では、お客様側で{ days }間プランを開いた方がいません。
    .seller-do = リンクを送り直すのではなく、次の通話で一緒に開いてください。
    .fired = { days }
    .limit = { limit-days }
r2 =
    .seller = お客様はプランを開き、合意を{ times }依頼されましたが、確認済みの方からの反応が{ days }間ありません。
    .seller-do = これ以上の依頼は控え、お客様側のほかの方に、この件が今年の計画に残っているかを伺ってください。
    .fired = { days }
    .limit = { limit-days }
r3 =
    .seller = { $date }、{ $who }さんに合意を依頼しましたが、まだ回答がありません。
    .seller-do = 何が妨げかを直接伺ってください。理由のある「進められない」は、沈黙より価値があります。
    .buyer = { $date }、{ $who }さん宛てにプランへの合意の依頼がありました。
    .buyer-do = 合意するか、進められない理由をお知らせください。どちらでも助かります。
    .fired = { working-days }
    .limit = { limit-working-days }
because = ：{ $reason }
because-of-nothing = （理由の記載なし）
no-reason-given = 理由の記載なし
somebody-declined = { $date }に{ $who }さんが「このプランでは進められない」と回答しました{ $because }。
r4 =
    .seller = { somebody-declined }
    .seller-do = お礼を伝え、3つのことを伺ってください。何がそろえば進められるか、ほかにどなたが同じ考えか、いつ再度伺えばよいか。
    .buyer = { somebody-declined }
    .buyer-do = お考えが変わったら、取り消すか合意してください。これ以上のお願いはありません。
    .fired = 進められないとの回答
    .limit = 進められないとの回答なし
r4-void =
    .seller = { somebody-declined }{ $voided }に対象外となりました：{ $reason }。
    .seller-do = 現在お客様側を代表する方を伺い、その方と一緒にプランを確認してください。
    .buyer = { somebody-declined }{ $voided }に対象外となりました：{ $reason }。
    .buyer-do = プランに問題がなければ合意し、あれば何が合わないかをもう一度お知らせください。
    .fired = 進められないとの回答
    .limit = 進められないとの回答なし
r4b =
    .seller = { somebody-declined }メールアドレスは未確認です。
    .seller-do = どなたかを窓口の方に確かめ、ご本人に連絡して回答してください。
    .buyer = { somebody-declined }メールアドレスは未確認です。
    .buyer-do = ご自身の回答であれば、メールでリンクを依頼し、もう一度ご回答ください。そうでなければ、どなたかを確かめてください。
    .fired = 未確認の「進められない」{ $n }件
    .limit = 0
owners-or-dates = 担当者または日付{ $n }件
r5 =
    .seller = お客様側が{ owners-or-dates }を取り消しました：{ $places }。
    .seller-do = 別の案を出す前に、お客様側で何が変わったかを伺ってください。
    .buyer = 自社側が{ owners-or-dates }を取り消しました：{ $places }。
    .buyer-do = 分かりしだい新しい内容を入力するか、不要になったものを中止にしてください。
    .fired = { owners-or-dates }
    .limit = 0
s1 =
    .seller = プランはそろっていますが、まだ誰にも合意を依頼していません。
    .seller-do = 決裁者に合意を依頼してください。プランへの合意で、契約ではありません。
    .buyer = プランはそろっていますが、まだ合意されていません。
    .buyer-do = このとおり進めるお考えであれば合意してください。プランへの合意で、契約ではありません。違うところがあればお知らせください。
    .fired = 導入側の合意0件
    .limit = 1
s1-asked =
    .seller = プランはそろっています。{ $date }、{ $who }さんに合意を依頼しました。
    .seller-do = 合意するには何が変わればよいかを伺ってください。
    .buyer = プランはそろっていますが、まだ合意されていません。
    .buyer-do = このとおり進めるお考えであれば合意してください。プランへの合意で、契約ではありません。違うところがあればお知らせください。
    .fired = 導入側の合意0件
    .limit = 1
s2 =
    .seller = { $who }さんの合意後に{ changes }があります：{ $places }。
    .seller-do = 何がなぜ変わったかを説明し、もう一度合意を依頼するか、元に戻してください。
    .buyer = { $who }さんの合意後に{ changes }があります：{ $places }。
    .buyer-do = 変更点を確認し、問題がなければもう一度合意するか、戻したい点をお知らせください。
    .fired = { changes }
    .limit = 0
s3 =
    .seller = { $who }さんの合意後、お客様側による{ changes }があります：{ $places }。
    .seller-do = 変更を歓迎し、合意の更新を依頼してください。操作は1回のタップです。
    .buyer = { $who }さんの合意後、自社側による{ changes }があります：{ $places }。
    .buyer-do = 意図した変更であれば、合意を更新してください。
    .fired = { working-days }
    .limit = { limit-working-days }
s4 =
    .seller = { $who }さんが合意しましたが、決裁者ではありません。契約予定日は{ $date }です。
    .seller-do = 契約書が決裁者に回る前に、プランへの合意を決裁者に依頼してください。
    .fired = { left-working-days }
    .limit = { limit-working-days }
t1 =
    .seller = 前回の進捗確認は{ $date }でした。
    .seller-do = 次の通話は、変更点、期日、次の予定の確認から始めてください。
    .buyer = 前回の進捗確認は{ $date }でした。
    .buyer-do = 次回の打ち合わせで一緒に確認してください。
    .fired = { days }
    .limit = { limit-days }
t1-never =
    .seller = 進捗確認がまだ行われていません。
    .seller-do = 次の通話は、変更点、期日、次の予定の確認から始めてください。
    .buyer = 進捗確認がまだ行われていません。
    .buyer-do = 次回の打ち合わせで一緒に確認してください。
    .fired = { days }
    .limit = { limit-days }
t2 =
    .seller = { days }間、お客様側の確認済みの方による発言も閲覧も進捗確認もありません。
    .seller-do = 窓口の方に電話して一緒にプランを確認し、何が優先されたのかを伺ってください。
    .buyer = { days }間、自社側でメールアドレスを確認済みの方がプランを見ていません。
    .buyer-do = 次のステップを確認するか、期限を決めてプランを保留にしてください。
    .fired = { days }
    .limit = { limit-days }
t3 =
    .seller = { days }間に自社側は{ $wrote }回書き込みましたが、お客様側の確認済みの方は一度もありません。
    .seller-do = 書き込むのをやめ、お客様に変えたいところを伺い、ご自身で変更してもらってください。
    .fired = { $wrote }対0
    .limit = { $limit }対0
t4 =
    .seller = プランは合意済みですが、{ days }間、進捗確認がありません。
    .seller-do = 次の通話に10分の進捗確認を入れてください。
    .buyer = プランは合意済みですが、{ days }間、一緒に確認していません。
    .buyer-do = 次回の打ち合わせで一緒に確認してください。
    .fired = { days }
    .limit = { limit-days }
t5 =
    .seller = 次回の打ち合わせは{ $date }で、{ days }先です。
    .seller-do = その前に短い通話を提案し、それまでに終わらせるべきことを伺ってください。
    .buyer = 次回の打ち合わせは{ $date }で、{ days }先です。
    .buyer-do = 急ぐことがあれば、早い日程を提案してください。
    .fired = { days }
    .limit = { limit-days }
t6 =
    .seller = { $date }の打ち合わせで、一緒にプランを確認していません。
    .seller-do = 双方の記憶が新しいうちに、お客様と進捗確認を行ってください。
    .buyer = { $date }の打ち合わせで、一緒にプランを確認していません。
    .buyer-do = 一緒に確認し、決まったことを記録してください。
    .fired = { working-days }
    .limit = { limit-working-days }
t7 =
    .seller = 完了した{ steps }には変更も遅れもなく、すべて自社側が完了にしています。
    .seller-do = 次のステップはお客様に完了にしてもらってください。実際に使われているプランには、手直しの跡が残るものです。
    .fired = { steps }
    .limit = ステップ{ $limit }件

### The command line

check-untitled-plan = 無題のプラン
check-verdict = { $verdict }（{ $date }）
check-blockers = 不足：そろうまで誰も合意できません
check-major = 案件に影響する点
check-minor = 直すとよい点
check-info = 参考になる点
check-next =
    { $who ->
        [buyer] 次の対応：お客様の番です
       *[seller] 次の対応：自社の番です
    }
check-next-by = { $what }期限：{ $date }。
check-goal = 目標
check-go-live = 本番稼働
check-steps = ステップ
check-owners = 担当者
check-people = 関係者
check-paper = 法務・セキュリティ・購買
check-criteria = 成功基準
check-risks = リスク
check-meeting = 次回の打ち合わせ
check-time = 日程
check-late = { working-days }の遅れ：本番稼働の予定は{ $planned }、プランの完了は{ $projected }です。
check-in-time = 余裕 { working-days }：プランの完了は{ $projected }、本番稼働の予定は{ $planned }です。
check-projected = すべて最も早く始めた場合、プランの完了は{ $projected }です。
check-hangs-on = { $steps }で決まります。
check-help = 解決の選択肢：
check-still-late = なお{ working-days }の遅れ
check-exactly = ちょうど間に合う
check-to-spare = 余裕 { working-days }

### Files in and out

## Files that are refused

unreadable-value = { $place }：{ $expected }が必要ですが、{ $found }になっています
import-then = { $first }。{ $second }
import-and-more = { $what }。ほか{ $n }件
import-too-large = ファイルが{ $bytes }バイトあります。プランの上限は{ $limit }バイトです。分割するか、プランに不要な内容を取り除いてください
import-empty = ファイルが空です。JSON形式のプラン、または「ステップ」（Step）列のあるCSVが必要です
import-not-utf8 = ファイルの{ $line }行目、{ $byte }バイト目がUTF-8の文字ではありません（{ $found }）。UTF-8で保存してください：Excelでは「CSV UTF-8（コンマ区切り）」、LibreOfficeでは文字エンコーディング「Unicode (UTF-8)」、Googleスプレッドシートでは［ファイル］＞［ダウンロード］＞［カンマ区切り形式（.csv）］
import-latin-1 = { $text }、Latin-1では{ $letter }
import-utf-16 = UTF-16です
import-within-character = 文字の途中で終わっています
import-workbook = プランではなく、ブックなどの圧縮されたファイルです。表計算ソフトで開き、シートを「CSV UTF-8」で保存してください
import-pdf = プランではなくPDFです。元の表計算ファイルを取り込んでください
import-json = { $line }行目、{ $column }文字目：有効なJSONではありません（{ $says }）。修正して取り込み直してください
import-unreadable = { $what }。修正して取り込み直してください
import-cells = { $what }。表計算ファイルで修正して取り込み直してください
import-bad-cell = { $row }行目、列「{ $column }」：{ $found }は使えません。必要な値：{ $expected }
import-date = 実在する日付（YYYY-MM-DD形式で書いてください）
import-unclear-date = 明確な日付（{ $first }とも{ $second }とも読めるため、YYYY-MM-DD形式で書いてください）
import-days = 0～999の営業日数、または5-10のような範囲
import-at-most = 列「{ $column }」の{ $days }以下
import-too-long = { $at }に{ $chars }文字あります。上限は{ $limit }文字です。短くして取り込み直してください
import-at-cell = { $row }行目、列{ $column }のセル
import-at-column = { $row }行目、列「{ $column }」のセル
import-at-rest = { $row }行目の、対応する列がない内容
import-too-many = ファイルの{ $things ->
        [steps] ステップ
        [people] 関係者
        [criteria] 成功基準
        [risks] リスク
        [comments] コメント
        [templates] テンプレート
        [filled-rows] 内容のある行
        [rows] 行
        [cells] セル
       *[values] 値
    }が上限の{ $limit }件を超えています。複数のファイルに分割してください
import-unclosed = { $line }行目でセルを開く引用符が閉じられていません。閉じるか、文章の一部であれば2つ重ねて書き、取り込み直してください
import-no-table = 表ではありません：{ $says }
import-no-headings = 先頭の{ $n }行に、「ステップ」（Step）列のある見出し行がありません（最初の行：{ $found }）。1行目に次の見出しを書いてください：{ $columns }
import-no-object = このJSONはプランではありません。プランのファイルは次のようなオブジェクトです：{ "{" }"document": { "{" }"title": "…", "steps": { "{" }{ "}" }{ "}" }{ "}" }
import-no-document = "document"は、プランのルート（title、goal、plan、steps、people、…）を持つオブジェクトである必要があります
import-no-roots = このJSONにはプランのルート（{ $roots }）が一つもありません。プランのファイルは次の形式です：{ "{" }"document": { "{" }…{ "}" }{ "}" }
import-no-templates = テンプレートの一覧が空です
import-templates-twice = 一覧の2つのテンプレートが同じtemplate_id { $text }を使っています。それぞれ別のIDにしてください
import-no-template = 一覧の{ $nth }番目はテンプレートではありません：{ $why }。テンプレートは次の形式です：{ "{" }"template_id", "name", "steps": [{ "{" }"id", "title", "phase", "side", "duration_days", "depends_on"{ "}" }]{ "}" }
template-no-object = オブジェクトではありません
template-no-steps = "steps"の一覧がありません
template-odd-step = オブジェクトではないステップがあります
template-no-date = { $step }、{ $field }：{ $expected }が必要ですが、{ $found }になっています。修正して取り込み直してください
template-step = ステップ{ $id }
template-step-without-id = IDのないステップ
template-at-name = { $name }の名前
template-at-field = { $name }の{ $step }、{ $field }

## What an import took over

understood-text = { $field ->
        [title] タイトル
        [goal] 目標
        [buyerName] 導入企業
       *[sellerName] 提供企業
    }：{ $text }
understood-count = { $things ->
        [steps] ステップ
        [people] 関係者
        [criteria] 成功基準
        [risks] リスク
        [comments] コメント
        [links] 依存関係
        [durations] 所要日数
        [due-dates] 期日
       *[paper] 法務・セキュリティ・購買のステップ
    }：{ $n }
understood-go-live = 本番稼働：{ $date }
understood-close-date = 契約予定日：{ $date }
template-go-live = 本番稼働：{ $date }（「{ $text }」から）
template-close-date = 契約予定日：{ $date }（「{ $text }」から）
template-durations = 所要日数：{ $n }、うち範囲指定{ $ranged }（暦日 × 5/7 = 営業日）
template-links = 依存関係：{ $n }、すべて提案扱い
template-people = 関係者：{ $n }（担当者の表示名から）

## What an import left out, or took into the notes

import-at-heading = { $row }行目、列「{ $column }」：{ $what }
import-at-place = { $place }：{ $what }
import-above-headings = { $row }行目：見出しより上のため除外：{ $text }
import-column-noted = 列「{ $column }」：対応する項目がないため、{ steps }のメモに保存
import-without-side = 担当者が導入側か提供側か分からない行が{ $n }行あります。列「{ $column }」にbuyerまたはsellerを入力してください
import-id-twice = { $text }が重複しているため、新しいIDを割り当てました
import-no-id = { $text }はIDに使えないため、新しいIDを割り当てました
import-no-word = { $text }は{ $expected }のいずれでもないため、メモに保存しました
import-no-side = { $text }はbuyerでもsellerでもないため、未設定にしました
import-no-address = { $text }はann@example.comのような形式のメールアドレスではないため、除外しました
import-no-role = { $text }はeconomic-buyer、championなどの役割ではないため、未設定にしました
import-no-step = { $text }は表のステップではありません。ステップの番号または正確なタイトルをセミコロン区切りで書いてください。依存関係は除外しました
import-circle = { $text }の完了を待つと循環します。依存関係を除外したため、ステップの順序を修正してください
import-beside = "document"と並ぶ"{ $key }"はプランの一部ではないため、除外しました
import-root-of-relay = ルート"{ $root }"に書き込めるのはリレーだけのため、除外しました
import-root-unknown = ルート"{ $root }"は不明なため、除外しました
template-no-field = { $name }、対応する項目なし：{ $text }
template-id-twice = ステップ{ $id }：IDが重複しているため、依存関係は最初のステップに付けました
template-no-duration = { $step }：duration_daysの{ $text }は暦日の範囲ではないため、メモに保存しました
template-no-link = ステップ{ $id }：依存先の{ $before }が一覧にないため、依存関係を除外しました
template-circle = ステップ{ $id }：依存先の{ $before }で循環するため、依存関係を除外しました
template-noted = { $name }、対応する項目がないため、{ steps }のメモに保存
template-noted-phase = 対応する区分のないフェーズ：項目がないため、{ steps }のメモに保存
template-noted-side = 担当者のないステップの所属：項目がないため、{ steps }のメモに保存
template-noted-status = 段階ではなく進み具合を示す状況：項目がないため、{ steps }のメモに保存

## Notes of steps, for what a template has and a plan has no field for

note-phase = フェーズ：{ $text }。
note-side = 所属：{ $text }。
note-health = 健全性：{ $text }。
note-duration = 所要期間：{ $text }。
note-week = 第{ $text }週の予定。
note-weeks = 第{ $first }週～第{ $second }週の予定。
note-day = 開始から{ $text }日目の予定。
note-month-day = 日付は{ $text }（年の記載なし）。
note-slip = 元のファイルでは{ $text }に延期。
note-minutes = { $text }分の打ち合わせ。
note-milestone = マイルストーン。
note-note = メモ：{ $text }。
note-other = { $name }：{ $text }。
day-of-month = { $month }月{ $day }日

## Headings of tables: an export writes them, and an import in the same language reads them

column-no = 番号
column-step = ステップ
column-kind = 区分
column-review = 審査
column-owner = 担当者
column-owner-side = 担当者の所属
column-owner-email = 担当者のメール
column-owner-role = 担当者の役割
column-partner = 相手側の担当者
column-partner-side = 相手側の所属
column-partner-email = 相手側のメール
column-partner-role = 相手側の役割
column-days-min = 最短日数
column-days = 日数
column-due = 期日
column-fixed-on = 固定日
column-status = 状況
column-started-on = 開始日
column-done-on = 完了日
column-after = 先行ステップ
column-after-confirmed = 確認済みの先行ステップ
column-notes = メモ
column-id = ID
column-buyer-owner = 導入側の担当者
column-seller-owner = 提供側の担当者
line-heading = { $line ->
        [buyerName] 導入企業
       *[sellerName] 提供企業
    }

## A plan as a page and as a calendar

export-untitled = 共同アクションプラン
export-untitled-step = 無題のステップ
export-goal = 目標
export-go-live = 本番稼働
export-contract = 契約
export-meeting = 次回の打ち合わせ
export-minutes = { $n }分
export-day = { $date }
export-fixed = { $date }（固定）
export-done = { $date }完了
export-kind = { $kind ->
        [evaluation] 評価
        [business-case] 投資対効果の検討
        [approval] 社内決裁
        [contract] 契約手続き
        [onboarding] 導入準備
        [other] その他
       *[none] 区分のないステップ
    }
export-with = 相手側
export-people = 関係者
export-side-heading = 企業
export-name = 名前
export-role-heading = 役割
export-job-title = 役職
export-not-needed = 不要な審査
export-criteria = 成功基準
export-criterion = 成功基準
export-measure = 指標
export-target = 目標値
export-risks = リスク
export-risk = リスク
export-contingency = 発生時の対応
export-likelihood = 発生可能性
export-impact = 影響度
export-side = { $side ->
        [buyer] 導入側
       *[seller] 提供側
    }
export-owner-of-side = { $name }、{ export-side }
export-role = { $role ->
        [economic-buyer] 決裁者
        [champion] 窓口
        [technical] 技術
        [legal] 法務
        [security] セキュリティ
        [procurement] 購買
        [sponsor] スポンサー
        [user] 利用者
       *[other] その他
    }
export-status = { $status ->
        [open] 未着手
        [doing] 進行中
        [blocked] 停止中
        [done] 完了
       *[dropped] 中止
    }
export-criterion-status = { $status ->
        [proposed] 提案
        [agreed] 確定
        [met] 達成
       *[missed] 未達成
    }
export-level = { $level ->
        [low] 低
        [mid] 中
       *[high] 高
    }
page-print = 印刷または保存
page-made = { $at }時点
certificate-title = 合意状況：{ $title }
certificate-plan = プラン
certificate-means = 合意とは、これが両社共同のプランであり、記載の日付が両社の予定であると認めることです。契約ではありません。売買の義務は生じず、価格も含みません。
certificate-nobody = まだ誰も合意していません。
certificate-signatures = 合意状況
certificate-refusals = 進められないとの回答
certificate-known-by = 本人確認
certificate-assurance = { $level ->
        [link] リンク
        [named] 本人が入力した名前
        [verified] 確認済みのメールアドレス
       *[signed-in] 所属企業でのサインイン
    }
certificate-signed = 合意日時
certificate-said = 回答日時
certificate-reason = 理由
certificate-now = 現在
certificate-standing = { $standing ->
        [live] 最新
        [amended] 自社側で変更あり
        [lapsed] 現在の内容と相違
       *[withdrawn] 取り下げ
    }
certificate-digest = 合意した内容のハッシュ値（SHA-256）
certificate-how = 確認方法
certificate-check = 各合意は、その内容とともに封印されています。このページのアドレスで、{ $proof }から証明を、{ $keys }から公開鍵を取得できます。「countersign verify」で両者を照合できます。
export-event-go-live = 本番稼働：{ $title }
export-event-contract = 契約：{ $title }
export-event-meeting = 次回の打ち合わせ：{ $title }
