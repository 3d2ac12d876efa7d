"""The same frames read other languages by their files."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "kind", "words", "name"),
    [
        (
            "de",
            "„Die Brücke ist sicher“, sagte Bürgermeisterin Ada Lund.",
            "direct",
            "Die Brücke ist sicher",
            "Ada Lund",
        ),
        ("de", "Minister Ivo Brandt erklärte, dass die Brücke halte.", "indirect", "die Brücke halte", "Ivo Brandt"),
        ("de", "Am Montag sagte Ivo Brandt, die Brücke sei sicher.", "indirect", "die Brücke sei sicher", "Ivo Brandt"),
        ("de", "Die Brücke hält, wie die Polizei mitteilte.", "indirect", "Die Brücke hält", "die Polizei"),
        (
            "de",
            "Laut Feuerwehr wurden drei Menschen verletzt.",
            "indirect",
            "wurden drei Menschen verletzt",
            "Feuerwehr",
        ),
        ("fr", "« Le pont est sûr », a déclaré la maire, Ada Lund.", "direct", "Le pont est sûr", "Ada Lund"),
        ("fr", "Selon la préfecture, le pont est sûr.", "indirect", "le pont est sûr", "la préfecture"),
        (
            "fr",
            "Le ministre Ivo Brandt a affirmé que le pont était sûr.",
            "indirect",
            "le pont était sûr",
            "Ivo Brandt",
        ),
        ("es", "“El puente es seguro”, aseguró la alcaldesa Ada Lund.", "direct", "El puente es seguro", "Ada Lund"),
        (
            "es",
            "El ministro Ivo Brandt afirmó que el puente es seguro.",
            "indirect",
            "el puente es seguro",
            "Ivo Brandt",
        ),
        ("ru", "«Мост безопасен», — заявил мэр Иван Брандт.", "direct", "Мост безопасен", "Иван Брандт"),
        ("ru", "Министр Иван Брандт сообщил, что мост стоит.", "indirect", "мост стоит", "Иван Брандт"),
        (
            "pl",
            "„Most jest bezpieczny” – powiedziała w środę burmistrz Ada Lund.",
            "direct",
            "Most jest bezpieczny",
            "Ada Lund",
        ),
        ("pl", "Minister Ivo Brandt zapewnił, że most stoi.", "indirect", "most stoi", "Ivo Brandt"),
        ("pl", "Jak podała policja, kierowca uciekł.", "indirect", "kierowca uciekł", "policja"),
        ("cs", "„Most je bezpečný,“ řekla novinářům starostka Ada Lund.", "direct", "Most je bezpečný,", "Ada Lund"),
        ("cs", "Most stojí, uvedl ministr Ivo Brandt.", "indirect", "Most stojí", "Ivo Brandt"),
        ("cs", "Podle mluvčí policie řidič ujel.", "indirect", "řidič ujel", "mluvčí policie"),
        ("uk", "«Міст безпечний», — заявила мерка Ада Лунд.", "direct", "Міст безпечний", "Ада Лунд"),
        ("uk", "Міністр Іван Брандт повідомив, що міст стоїть.", "indirect", "міст стоїть", "Іван Брандт"),
        ("uk", "У відомстві наголосили, що ризику немає.", "indirect", "ризику немає", "відомство"),
        ("zh", "市长布兰特表示：“大桥很安全。”", "direct", "大桥很安全。", "布兰特"),
        ("ja", "木村太郎市長は「橋は安全だ」と述べた。", "direct", "橋は安全だ", "木村太郎"),
        ("ja", "「橋は安全だ」と、木村市長は記者団に語った。", "direct", "橋は安全だ", "木村"),
        ("ja", "木村市長は19日の記者会見で、橋は来月開通すると発表した。", "indirect", "橋は来月開通する", "木村"),
        ("ja", "消防によると、3人がけがをしたという。", "indirect", "3人がけがをした", "消防"),
        ("hi", "मंत्री राजेश वर्मा ने सोमवार को कहा कि पुल सुरक्षित है।", "indirect", "पुल सुरक्षित है", "राजेश वर्मा"),
        ("hi", "“पुल सुरक्षित है,” मंत्री राजेश वर्मा ने कहा।", "direct", "पुल सुरक्षित है,", "राजेश वर्मा"),
        ("hi", "पुलिस के अनुसार, तीन लोग घायल हुए।", "indirect", "तीन लोग घायल हुए", "पुलिस"),
        (
            "it",
            "Un gruppo di ricercatori ha detto che il ponte cede.",
            "indirect",
            "il ponte cede",
            "Un gruppo di ricercatori",
        ),
        ("it", "Ada Lund ha promesso di ricostruire il ponte.", "indirect", "di ricostruire il ponte", "Ada Lund"),
        (
            "it",
            "«Il ponte è chiuso», ha detto ieri in una nota la sindaca Ada Lund.",
            "direct",
            "Il ponte è chiuso",
            "Ada Lund",
        ),
        (
            "pt",
            "No segundo dia, segundo a polícia, a ponte caiu.",
            "indirect",
            "No segundo dia a ponte caiu",
            "a polícia",
        ),
        ("nl", "‘De brug blijft dicht’, liet Ada Lund maandag weten.", "direct", "De brug blijft dicht", "Ada Lund"),
        ("nl", "Maandag zei Ada Lund dat de brug dicht blijft.", "indirect", "de brug dicht blijft", "Ada Lund"),
        ("it", "Come ha spiegato la sindaca Ada Lund, il ponte cede.", "indirect", "il ponte cede", "Ada Lund"),
        ("it", "«Il ponte cede – ha detto Ada Lund –, lo so».", "direct", "Il ponte cede lo so", "Ada Lund"),
        ("nl", "De brug blijft dicht, zoals de gemeente meldt.", "indirect", "De brug blijft dicht", "de gemeente"),
        ("it", "Il sindaco Ivo Brandt ha detto che sarebbe partito.", "indirect", "sarebbe partito", "Ivo Brandt"),
        ("pt", "Maria dos Santos disse à rádio que não vai sair.", "indirect", "não vai sair", "Maria dos Santos"),
        ("nl", "Jan de Vries wees erop dat de brug verzakt.", "indirect", "de brug verzakt", "Jan de Vries"),
        (
            "nl",
            "Volgens minister Rita Smit van Justitie is de brug veilig.",
            "indirect",
            "is de brug veilig",
            "Rita Smit",
        ),
    ],
)
def test_speech_is_read_in_its_language(said, lang, text, kind, words, name):  # the columns of a table
    (quotation,) = [q for q in said(text, lang) if q.type == kind]
    assert (quotation.text, quotation.speaker.name) == (words, name)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "it",
            (
                "LINDMAR – Il ponte sulla Velda resterà chiuso. «I piloni cedono, non possiamo rischiare», ha detto la "
                "sindaca Ada Lund ai giornalisti.\n\n"
                "Secondo i vigili del fuoco, tre operai sono rimasti feriti. Il ministro Ivo Brandt ha promesso che i "
                "lavori cominceranno lunedì. Brandt ha poi aggiunto: «Pagherà lo Stato».\n\n"
                "In una nota, il sindacato dei portuali sostiene che nessuno era stato avvertito."
            ),
            [
                ("direct", "I piloni cedono, non possiamo rischiare", "Ada Lund"),
                ("indirect", "tre operai sono rimasti feriti", "i vigili del fuoco"),
                ("indirect", "i lavori cominceranno lunedì", "Ivo Brandt"),
                ("direct", "Pagherà lo Stato", "Ivo Brandt"),
                ("indirect", "nessuno era stato avvertito", "il sindacato dei portuali"),
            ],
        ),
        (
            "pt",
            (
                "A ponte sobre o Velda vai continuar fechada até maio. “Os pilares cedem, não podemos arriscar”, disse a "
                "prefeita Ada Lund aos jornalistas.\n\n"
                "Segundo os bombeiros, três operários ficaram feridos. O ministro Ivo Brandt prometeu que as obras "
                "começarão na segunda-feira. Brandt acrescentou: “O Estado vai pagar”.\n\n"
                "Em nota, o sindicato dos portuários afirma que ninguém foi avisado."
            ),
            [
                ("direct", "Os pilares cedem, não podemos arriscar", "Ada Lund"),
                ("indirect", "três operários ficaram feridos", "os bombeiros"),
                ("indirect", "as obras começarão na segunda-feira", "Ivo Brandt"),
                ("direct", "O Estado vai pagar", "Ivo Brandt"),
                ("indirect", "ninguém foi avisado", "o sindicato dos portuários"),
            ],
        ),
        (
            "nl",
            (
                "LINDMAR - De brug over de Velda blijft dicht tot mei. ‘De pijlers zakken weg, we nemen geen risico’, "
                "zei burgemeester Ada Lund tegen journalisten.\n\n"
                "Volgens de brandweer raakten drie arbeiders gewond. Minister Ivo Brandt beloofde dat het werk maandag "
                "begint. ‘De staat betaalt’, voegde hij toe.\n\n"
                "De havenbond laat weten dat niemand was gewaarschuwd."
            ),
            [
                ("direct", "De pijlers zakken weg, we nemen geen risico", "Ada Lund"),
                ("indirect", "raakten drie arbeiders gewond", "de brandweer"),
                ("indirect", "het werk maandag begint", "Ivo Brandt"),
                ("direct", "De staat betaalt", "Ivo Brandt"),
                ("indirect", "niemand was gewaarschuwd", "De havenbond"),
            ],
        ),
    ],
)
def test_a_report_is_read_whole_in_its_language(said, lang, text, told):
    assert [(q.type, q.text, q.speaker.name if q.speaker else None) for q in said(text, lang)] == told


def test_a_case_ending_does_not_part_a_name(said):
    found = said("Мэр Иван Брандт построил мост. По словам Брандта, мост стоит.", "ru")
    assert [q.speaker.name for q in found] == ["Иван Брандт"]


@pytest.mark.parametrize(
    ("lang", "text", "said_too"),
    [
        ("pl", "Burmistrz Ada Lund mówiła o moście. – Most stoi – dodała. – Jest bezpieczny.", "Most stoi"),
        (
            "pl",
            "Burmistrz Ada Lund mówiła o moście. Zapewniła, że most stoi. Jej zdaniem jest bezpieczny.",
            "most stoi",
        ),
        (
            "cs",
            "Starostka Ada Lund mluvila o mostu. Dodala, že most stojí. Podle jejích slov je bezpečný.",
            "most stojí",
        ),
        ("uk", "Мерка Ада Лунд говорила про міст. Додала, що міст стоїть. На її думку, він безпечний.", "міст стоїть"),
    ],
)
def test_a_subject_that_is_left_out_is_the_one_that_its_verb_agrees_with(said, lang, text, said_too):
    found = said(text, lang)
    assert said_too in {quotation.text for quotation in found}
    assert {quotation.speaker.name for quotation in found} == {"Ада Лунд" if lang == "uk" else "Ada Lund"}


def test_a_language_without_a_file_still_has_its_marks_read(said):
    (quotation,) = said("„Most je bezpečný a stojí,“ povedala starostka.", "sk")
    assert (quotation.text, quotation.speaker) == ("Most je bezpečný a stojí,", None)


def test_a_japanese_report_is_read_with_its_names_in_short(said):
    found = said(
        "小川浩二市長は12日、市役所で会見を開き、橋の通行止めを3月まで延長すると発表した。\n\n"
        "小川氏は『申し訳ない』と陳謝した上で、「安全が確認できない」と述べた。\n\n"
        "ミシェル・ルグラン大統領は、支援すると約束した。ルグラン氏は「日本とともにある」と強調した。\n\n"
        "県警によると、男は「点検を怠った」と話しているという。\n\n"
        "「これ以上は待てない」。住民代表の石井恵子さん（62）はこう訴える。\n\n"
        "「橋を守る会」という団体が署名を集めている。",
        "ja",
    )
    assert [(q.type, q.text, q.speaker.name if q.speaker else None) for q in found] == [
        ("indirect", "橋の通行止めを3月まで延長する", "小川浩二"),
        ("direct", "申し訳ない", "小川浩二"),
        ("direct", "安全が確認できない", "小川浩二"),
        ("indirect", "支援する", "ミシェル・ルグラン"),
        ("direct", "日本とともにある", "ミシェル・ルグラン"),
        ("indirect", "男は「点検を怠った」と話している", "県警"),
        ("direct", "点検を怠った", "男"),
        ("direct", "これ以上は待てない", "石井恵子"),
        ("partial", "橋を守る会", None),
    ]


def test_a_hindi_report_is_read_with_its_names_in_short(said):
    found = said(
        "सड़क मंत्री राजीव रंजन ने गुरुवार को कहा कि गंगा पुल मार्च तक बंद रहेगा।\n\n"
        "रंजन ने संवाददाता सम्मेलन में कहा, ‘‘हमें खेद है। सुरक्षा से समझौता नहीं होगा।’’\n\n"
        "उन्होंने बताया कि तीन दरारें मिली हैं।\n\n"
        'मुख्य अभियंता सुनीता सिन्हा ने पत्रकारों को बताया, "मरम्मत पर 40 करोड़ रुपये खर्च होंगे।"\n\n'
        "पुलिस के मुताबिक पांच लोग घायल हुए थे।\n\n"
        "विशेषज्ञों का कहना है कि बुनियाद कमजोर थी।",
        "hi",
    )
    assert [(q.type, q.text, q.speaker.name) for q in found] == [
        ("indirect", "गंगा पुल मार्च तक बंद रहेगा", "राजीव रंजन"),
        ("direct", "हमें खेद है। सुरक्षा से समझौता नहीं होगा।", "राजीव रंजन"),
        ("indirect", "तीन दरारें मिली हैं", "राजीव रंजन"),
        ("direct", "मरम्मत पर 40 करोड़ रुपये खर्च होंगे।", "सुनीता सिन्हा"),
        ("indirect", "पांच लोग घायल हुए थे", "पुलिस"),
        ("indirect", "बुनियाद कमजोर थी", "विशेषज्ञों"),
    ]
    assert [q.addressee.text for q in found if q.addressee] == ["पत्रकारों"]
