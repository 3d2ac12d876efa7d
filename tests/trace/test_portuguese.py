"""A story in a language that no measure of copying holds: a fire in a market, told in Portuguese."""

from headwater.trace import trace

AGENCY = """\
Um incêndio destruiu na madrugada de terça-feira o mercado municipal de Alvarim, no norte do distrito, e obrigou 62
moradores a abandonar as suas casas.

As chamas começaram pouco depois das três horas no armazém de uma peixaria e espalharam-se pelo telhado de madeira em
menos de vinte minutos.

Dezassete bombeiros de quatro corporações combateram o fogo até ao amanhecer, com a ajuda de uma autobomba trazida de
Serdela.

Ninguém morreu, mas um guarda-noturno de 58 anos foi levado ao hospital com queimaduras nas mãos.

O edifício, inaugurado em 1934, tinha sido restaurado há seis anos por 2,3 milhões de euros e não possuía seguro.

“Perdemos a alma desta cidade”, disse a presidente da câmara, Dulce Ramires, que prometeu reabrir o mercado numa tenda
até sexta-feira.

A polícia judiciária recolheu amostras junto ao quadro elétrico e deve apresentar um relatório dentro de um mês.

Os vendedores, na maioria mulheres com mais de sessenta anos, estimam ter perdido mercadoria no valor de 180 mil
euros.
"""

#: Other words for nearly every sentence; some sentences left out; other words and another order inside them.
REWORDED = """\
O mercado municipal de Alvarim, no norte do distrito, foi destruído por um incêndio na madrugada de terça-feira, que
forçou 62 moradores a deixar as suas casas.

O fogo deflagrou pouco após as três horas no armazém de uma peixaria e alastrou ao telhado de madeira em menos de
vinte minutos.

Dezassete bombeiros de quatro corporações enfrentaram as chamas até ao amanhecer, ajudados por uma autobomba vinda de
Serdela.

Não houve mortos, mas um guarda-noturno de 58 anos foi transportado para o hospital com queimaduras nas mãos.

O edifício, aberto em 1934, fora restaurado há seis anos por 2,3 milhões de euros e não tinha seguro.

“Perdemos a alma desta cidade”, afirmou Dulce Ramires, presidente da câmara, que prometeu reabrir o mercado numa tenda
até sexta-feira.

A polícia judiciária recolheu amostras junto ao quadro elétrico e apresentará um relatório dentro de um mês.
"""

RETOLD = """\
Sessenta e duas pessoas tiveram de sair de casa na madrugada de terça-feira quando um incêndio arrasou o mercado
municipal de Alvarim.

Tudo começou no armazém de uma peixaria, pouco depois das três da manhã; em menos de vinte minutos o telhado de
madeira estava em chamas.

Até ao amanhecer trabalharam 17 bombeiros de quatro corporações e uma autobomba enviada de Serdela.

Um guarda-noturno, de 58 anos, ficou com queimaduras nas mãos e foi levado ao hospital; ninguém perdeu a vida.

Inaugurado em 1934 e restaurado há seis anos por 2,3 milhões de euros, o edifício não estava no seguro.

Dulce Ramires, presidente da câmara, prometeu reabrir o mercado numa tenda até sexta-feira. “Perdemos a alma desta
cidade”, lamentou.

Amostras foram recolhidas junto ao quadro elétrico pela polícia judiciária, que deve entregar um relatório dentro de
um mês.

Os vendedores, sobretudo mulheres acima dos sessenta anos, calculam em 180 mil euros a mercadoria perdida.
"""

WITNESS = """\
“Acordei com o barulho dos vidros”, conta Rosa Pinhal, que vive há quarenta anos por cima do talho da praça de
Alvarim.

A sua rua foi evacuada na terça-feira antes do nascer do sol. Dormiu no pavilhão da escola com o neto e o gato.

A banca de flores da irmã ardeu com o resto do mercado.

“Não sei o que vamos fazer no sábado”, diz ela, sentada num colchão de ginástica.

No pavilhão, voluntários serviam sopa e café. Um barbeiro da vizinhança cortava cabelo de graça.

A câmara abriu uma conta para donativos e pediu cobertores.
"""

COUNCIL = """\
O fogo que consumiu o mercado de Alvarim reabre a discussão sobre a segurança dos edifícios públicos.

A oposição no município recorda que um parecer de 2021 recomendava aspersores, nunca instalados por falta de verba.

O vereador Tomás Leiria exige a demissão do responsável pelas obras.

Dulce Ramires respondeu que o parecer se referia a outro imóvel e que todas as inspeções estavam em dia.

Na assembleia de quinta-feira será votada uma comissão de inquérito.

O restauro, pago com fundos europeus, custou 2,3 milhões de euros.
"""

NEIGHBOURS = """\
A Associação de Comerciantes de Serdela ofereceu espaço aos vendedores do mercado vizinho que ardeu esta semana.

Trinta bancas podem mudar-se já na quarta-feira para o parque de estacionamento junto ao rio, sem renda até ao verão.

O presidente da associação, Abel Fontes, disse que os clientes das duas cidades são os mesmos.

Os transportes públicos terão paragens extra no local.

Em Alvarim, as escolas próximas do mercado ficaram fechadas por causa do fumo.

Dezassete bombeiros estiveram no local durante a noite.
"""

INQUIRY = """\
Os investigadores admitem que um curto-circuito esteja na origem do incêndio em Alvarim, segundo fonte ligada ao
processo.

Não foram encontrados vestígios de combustível. As imagens de uma câmara de vigilância mostram um clarão junto à porta
das traseiras às 3h07.

O dono da peixaria, ouvido durante duas horas, garantiu que a instalação elétrica fora revista em março.

O guarda-noturno ferido deverá ser interrogado quando tiver alta.

O Ministério Público abriu um inquérito por incêndio negligente.
"""

HISTORY = """\
Historiadores lamentam a perda de um dos últimos mercados modernistas do país.

Desenhado por Heitor Salvado e aberto em 1934, o mercado de Alvarim tinha painéis de azulejo com cenas de pesca, dos
quais só três resistiram.

“É como perder uma biblioteca”, afirmou a professora Inês Cordeiro, da universidade de Serdela.

Uma equipa vai fotografar os restos antes da demolição da fachada.

A direção do património admite reconstruir o telhado segundo os planos originais, guardados num arquivo militar.
"""


def reports(make, *, copies):
    """Return five reports that owe each other nothing, and with them an agency's and three copies of it."""
    apart = [WITNESS, COUNCIL, NEIGHBOURS, INQUIRY, HISTORY]
    told = [make(text, f"Folha {number}", lang="pt", day="2031-03-04T15:00") for number, text in enumerate(apart)]
    if not copies:
        return told
    paragraphs = AGENCY.split("\n\n")
    cut = "\n\n".join(paragraphs[number] for number in (0, 1, 3, 4, 5, 7))
    copied = [
        make(text, f"Diário {number}", lang="pt", day="2031-03-04T10:00")
        for number, text in enumerate((REWORDED, cut, RETOLD))
    ]
    return [make(AGENCY, "Agência Norte", lang="pt", day="2031-03-04T06:00"), *copied, *told]


def test_five_reports_that_owe_each_other_nothing_are_five_sources(make):
    found = trace("s", reports(make, copies=False))

    assert found.links == ()
    assert (found.origins.low, found.origins.high) == (5, 5)
    assert found.findings == ()


def test_three_copies_of_one_report_are_found_among_them_and_nobody_else_is_accused(make):
    told = reports(make, copies=True)
    agency, *copies = (one.article.id for one in told[:4])
    found = trace("s", told)

    assert {link.target for link in found.links if link.source == agency} == set(copies)
    assert {end for link in found.links for end in (link.source, link.target)} == {agency, *copies}
    assert (found.origins.low, found.origins.high) == (6, 6)
