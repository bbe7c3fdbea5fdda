"""Citations: every judgment of the project in the form that lawyers use, and what is made of those not written yet."""

import re
from pathlib import Path

import pytest

from advice_app.cases.citation import cite, cite_with_holding
from advice_app.cases.model import Judgment
from advice_app.law.cases import load_cases

JUDGMENTS = {
    case.id: Judgment(case.id, case.title, case.court, case.reference, case.date, case.confidence)
    for case in load_cases(Path(__file__).parents[1] / "guides" / "INTL" / "cases.toml")
}

CITATIONS = {
    "dietrich-v-the-queen": "Dietrich v The Queen [1992] HCA 57; (1992) 177 CLR 292",
    "r-v-bartle": "R. v. Bartle, [1994] 3 SCR 173",
    "r-v-grant": "R. v. Grant, 2009 SCC 32",
    "r-v-sinclair": "R. v. Sinclair, 2010 SCC 35",
    "r-v-taylor": "R. v. Taylor, 2014 SCC 50",
    "radu": "Case C-396/11, Radu, judgment (Grand Chamber) of 29 January 2013",
    "melloni": "Case C-399/11, Melloni, judgment (Grand Chamber) of 26 February 2013",
    "lanigan": "Case C-237/15 PPU, Lanigan, judgment (Grand Chamber) of 16 July 2015",
    "covaci": "Case C-216/14, Covaci, judgment of 15 October 2015",
    "aranyosi-and-caldararu": "Joined Cases C-404/15 and C-659/15 PPU, Aranyosi and Căldăraru, judgment (Grand Chamber) of 5 April 2016",  # noqa: E501
    "dworzecki": "Case C-108/16 PPU, Dworzecki, judgment of 24 May 2016",
    "petruhhin": "Case C-182/15, Petruhhin, judgment (Grand Chamber) of 6 September 2016",
    "sleutjes": "Case C-278/16, Sleutjes, judgment of 12 October 2017",
    "ardic": "Case C-571/17 PPU, Ardic, judgment of 22 December 2017",
    "kolev": "Case C-612/15, Kolev and Others, judgment (Grand Chamber) of 5 June 2018",
    "lm-c-216-18-ppu": "Case C-216/18 PPU, LM (Deficiencies in the system of justice), judgment (Grand Chamber) of 25 July 2018",
    "milev-c-310-18-ppu": "Case C-310/18 PPU, Milev, judgment of 19 September 2018",
    "rh-c-8-19-ppu": "Case C-8/19 PPU, RH, order of 12 February 2019",
    "og-and-pi": "Joined Cases C-508/18 and C-82/19 PPU, OG and PI (Public Prosecutor's Offices of Lübeck and Zwickau), judgment (Grand Chamber) of 27 May 2019",  # noqa: E501
    "moro": "Case C-646/17, Moro, judgment of 13 June 2019",
    "dorobantu": "Case C-128/18, Dorobantu, judgment (Grand Chamber) of 15 October 2019",
    "dk-c-653-19-ppu": "Case C-653/19 PPU, DK (Spetsializirana prokuratura), judgment of 28 November 2019",
    "vw-c-659-18": "Case C-659/18, VW (right of access to a lawyer in the event of non-appearance), judgment of 12 March 2020",
    "ir-c-649-19": "Case C-649/19, Spetsializirana prokuratura (Declaration of rights) (IR), judgment of 28 January 2021",
    "ws-c-505-19": "Case C-505/19, WS v. Bundesrepublik Deutschland, judgment (Grand Chamber) of 12 May 2021",
    "gavanozov-ii": "Case C-852/19, Gavanozov II, judgment of 11 November 2021",
    "is-c-564-19": "Case C-564/19, IS (unlawfulness of the order for reference), judgment (Grand Chamber) of 23 November 2021",
    "tl-c-242-22-ppu": "Case C-242/22 PPU, TL, judgment of 1 August 2022",
    "hn-c-420-20": "Case C-420/20, HN (trial of an accused person removed from the territory), judgment of 15 September 2022",
    "puig-gordi": "Case C-158/21, Puig Gordi and Others, judgment (Grand Chamber) of 31 January 2023",
    "edl-c-699-21": "Case C-699/21, E.D.L. (ground for refusal based on illness), judgment (Grand Chamber) of 18 April 2023",
    "c-608-21": "Case C-608/21, Politseyski organ pri 02 RU SDVR, judgment of 25 May 2023",
    "kb-and-fs-c-660-21": "Case C-660/21, K.B. and F.S. (raising of its own motion), judgment (Grand Chamber) of 22 June 2023",
    "rayonna-prokuratura-lovech-c-209-22": "Case C-209/22, Rayonna prokuratura Lovech, TO Lukovit (personal search), judgment of 7 September 2023",  # noqa: E501
    "gn-c-261-22": "Case C-261/22, GN (ground for refusal based on the best interests of the child), judgment (Grand Chamber) of 21 December 2023",  # noqa: E501
    "stachev-c-15-24-ppu": "Case C-15/24 PPU, Stachev, judgment of 14 May 2024",
    "alchaster": "Case C-202/24, Alchaster, judgment (Grand Chamber) of 29 July 2024",
    "ms-and-others-c-603-22": "Case C-603/22, M.S. and Others (procedural rights of a minor), judgment of 5 September 2024",
    "baralo-c-530-23": "Case C-530/23, Barało, judgment of 8 May 2025",
    "bverfg-2-bvr-2735-14": "BVerfG, 15.12.2015 – 2 BvR 2735/14",
    "luedicke-belkacem-koc-v-germany": "Luedicke, Belkacem and Koç v. Germany, nos. 6210/73, 6877/75 and 7132/75, 28 November 1978",  # noqa: E501
    "deweer-v-belgium": "Deweer v. Belgium, no. 6903/75, 27 February 1980",
    "brogan-v-uk": "Brogan and Others v. the United Kingdom, nos. 11209/84, 11234/84, 11266/84 and 11386/85, 29 November 1988",
    "soering-v-uk": "Soering v. the United Kingdom, no. 14038/88, 7 July 1989",
    "kamasinski-v-austria": "Kamasinski v. Austria, no. 9783/82, 19 December 1989",
    "fox-campbell-hartley-v-uk": "Fox, Campbell and Hartley v. the United Kingdom, nos. 12244/86, 12245/86 and 12383/86, 30 August 1990",  # noqa: E501
    "letellier-v-france": "Letellier v. France, no. 12369/86, 26 June 1991",
    "funke-v-france": "Funke v. France, no. 10828/84, 25 February 1993",
    "murray-v-uk-1994": "Murray v. the United Kingdom [GC], no. 14310/88, 28 October 1994",
    "john-murray-v-uk": "John Murray v. the United Kingdom [GC], no. 18731/91, 8 February 1996",
    "chahal-v-uk": "Chahal v. the United Kingdom [GC], no. 22414/93, 15 November 1996",
    "saunders-v-uk": "Saunders v. the United Kingdom [GC], no. 19187/91, 17 December 1996",
    "selmouni-v-france": "Selmouni v. France [GC], no. 25803/94, 28 July 1999",
    "condron-v-uk": "Condron v. the United Kingdom, no. 35718/97, 2 May 2000",
    "brennan-v-uk": "Brennan v. the United Kingdom, no. 39846/98, 16 October 2001",
    "cuscani-v-uk": "Cuscani v. the United Kingdom, no. 32771/96, 24 September 2002",
    "allan-v-uk": "Allan v. the United Kingdom, no. 48539/99, 5 November 2002",
    "sc-v-uk": "S.C. v. the United Kingdom, no. 60958/00, 15 June 2004",
    "sejdovic-v-italy": "Sejdovic v. Italy [GC], no. 56581/00, 1 March 2006",
    "jalloh-v-germany": "Jalloh v. Germany [GC], no. 54810/00, 11 July 2006",
    "mckay-v-uk": "McKay v. the United Kingdom [GC], no. 543/03, 3 October 2006",
    "saadi-v-italy": "Saadi v. Italy [GC], no. 37201/06, 28 February 2008",
    "salduz-v-turkey": "Salduz v. Turkey [GC], no. 36391/02, 27 November 2008",
    "s-and-marper-v-uk": "S. and Marper v. the United Kingdom [GC], nos. 30562/04 and 30566/04, 4 December 2008",
    "panovits-v-cyprus": "Panovits v. Cyprus, no. 4268/04, 11 December 2008",
    "mooren-v-germany": "Mooren v. Germany [GC], no. 11364/03, 9 July 2009",
    "pishchalnikov-v-russia": "Pishchalnikov v. Russia, no. 7025/04, 24 September 2009",
    "dayanan-v-turkey": "Dayanan v. Turkey, no. 7377/03, 13 October 2009",
    "aleksandr-zaichenko-v-russia": "Aleksandr Zaichenko v. Russia, no. 39660/02, 18 February 2010",
    "gafgen-v-germany": "Gäfgen v. Germany [GC], no. 22978/05, 1 June 2010",
    "mangouras-v-spain": "Mangouras v. Spain [GC], no. 12050/04, 28 September 2010",
    "brusco-v-france": "Brusco v. France, no. 1466/07, 14 October 2010",
    "khodorkovskiy-v-russia": "Khodorkovskiy v. Russia, no. 5829/04, 31 May 2011",
    "othman-abu-qatada-v-uk": "Othman (Abu Qatada) v. the United Kingdom, no. 8139/09, 17 January 2012",
    "idalov-v-russia": "Idalov v. Russia [GC], no. 5826/03, 22 May 2012",
    "khodorkovskiy-and-lebedev-v-russia": "Khodorkovskiy and Lebedev v. Russia, nos. 11082/06 and 13772/05, 25 July 2013",
    "navone-v-monaco": "Navone and Others v. Monaco, nos. 62880/11, 62892/11 and 62899/11, 24 October 2013",
    "natsvlishvili-and-togonidze-v-georgia": "Natsvlishvili and Togonidze v. Georgia, no. 9043/05, 29 April 2014",
    "baytar-v-turkey": "Baytar v. Turkey, no. 45440/04, 14 October 2014",
    "at-v-luxembourg": "A.T. v. Luxembourg, no. 30460/13, 9 April 2015",
    "bouyid-v-belgium": "Bouyid v. Belgium [GC], no. 23380/09, 28 September 2015",
    "blokhin-v-russia": "Blokhin v. Russia [GC], no. 47152/06, 23 March 2016",
    "buzadji-v-moldova": "Buzadji v. the Republic of Moldova [GC], no. 23755/07, 5 July 2016",
    "ibrahim-and-others-v-uk": "Ibrahim and Others v. the United Kingdom [GC], nos. 50541/08, 50571/08, 50573/08 and 40351/09, 13 September 2016",  # noqa: E501
    "simeonovi-v-bulgaria": "Simeonovi v. Bulgaria [GC], no. 21980/04, 12 May 2017",
    "vizgirda-v-slovenia": "Vizgirda v. Slovenia, no. 59868/08, 28 August 2018",
    "beuze-v-belgium": "Beuze v. Belgium [GC], no. 71409/10, 9 November 2018",
    "knox-v-italy": "Knox v. Italy, no. 76577/13, 24 January 2019",
    "doyle-v-ireland": "Doyle v. Ireland, no. 51979/17, 23 May 2019",
    "akdag-v-turkey": "Akdağ v. Turkey, no. 75460/10, 17 September 2019",
    "ilias-and-ahmed-v-hungary": "Ilias and Ahmed v. Hungary [GC], no. 47287/15, 21 November 2019",
    "gaughran-v-uk": "Gaughran v. the United Kingdom, no. 45245/15, 13 February 2020",
    "wang-v-france": "Wang v. France, no. 83700/17, 28 April 2022",
    "merahi-and-delahaye-v-france": "Merahi and Delahaye v. France, no. 38288/15, 20 September 2022",
    "basu-v-germany": "Basu v. Germany, no. 215/19, 18 October 2022",
    "glukhin-v-russia": "Glukhin v. Russia, no. 11519/20, 4 July 2023",
    "wa-baile-v-switzerland": "Wa Baile v. Switzerland, nos. 43868/18 and 25883/21, 20 February 2024",
    "fr-cc-2010-14-22-qpc": "Cons. const., décision n° 2010-14/22 QPC du 30 juillet 2010, M. Daniel W. et autres [Garde à vue]",
    "tibi-v-ecuador": "I/A Court H.R., Case of Tibi v. Ecuador, Judgment of September 7, 2004, Series C No. 114",
    "lubanga-abuse-of-process": "ICC, Prosecutor v. Lubanga (appeal on jurisdiction, OA 4), ICC-01/04-01/06-772, 14 December 2006",  # noqa: E501
    "avena": "Avena and Other Mexican Nationals (Mexico v. United States), Judgment, ICJ Reports 2004, p. 12",
    "ministry-of-transport-v-noort": "Ministry of Transport v Noort [1992] 3 NZLR 260 (CA)",
    "r-v-condron-and-condron": "R v Condron and Condron [1997] 1 WLR 827 (CA)",
    "r-v-argent": "R v Argent [1997] 2 Cr App R 27",
    "r-v-beckles": "R v Beckles [2004] EWCA Crim 2766",
    "cadder-v-hm-advocate": "Cadder v HM Advocate [2010] UKSC 43",
    "gideon-v-wainwright": "Gideon v. Wainwright, 372 U.S. 335 (1963)",
    "miranda-v-arizona": "Miranda v. Arizona, 384 U.S. 436 (1966)",
    "edwards-v-arizona": "Edwards v. Arizona, 451 U.S. 477 (1981)",
    "county-of-riverside-v-mclaughlin": "County of Riverside v. McLaughlin, 500 U.S. 44 (1991)",
    "missouri-v-seibert": "Missouri v. Seibert, 542 U.S. 600 (2004)",
    "padilla-v-kentucky": "Padilla v. Kentucky, 559 U.S. 356 (2010)",
    "berghuis-v-thompkins": "Berghuis v. Thompkins, 560 U.S. 370 (2010)",
    "missouri-v-frye": "Missouri v. Frye, 566 U.S. 134 (2012)",
    "vega-v-tekoh": "Vega v. Tekoh, 597 U.S. 134 (2022)",
}

_DAY = r"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
FORMS = {
    "ECtHR": rf".+ v\. .+, nos?\. \d+/\d\d(, \d+/\d\d)*( and \d+/\d\d)?, {_DAY}",
    "CJEU": rf"(Case|Joined Cases) C-\d+/\d\d.*, .+, (judgment|order)( \(Grand Chamber\))? of {_DAY}",
    "UKSC": r".+ v .+ \[\d{4}\] UKSC \d+",
    "UK-EWCA": r"R v .+ \[\d{4}\] .+",
    "US-SC": r".+ v\. .+, \d+ U\.S\. \d+ \(\d{4}\)",
    "CA-SC": r"R\. v\. .+, (\d{4} SCC \d+|\[\d{4}\] \d SCR \d+)",
}


@pytest.mark.parametrize(("case", "expected"), CITATIONS.items(), ids=list(CITATIONS))
def test_every_judgment_is_cited_in_the_form_of_its_court(case: str, expected: str) -> None:
    if case not in JUDGMENTS:
        pytest.skip("no longer in cases.toml")
    assert cite(JUDGMENTS[case]) == expected


def test_the_table_has_nearly_every_judgment_and_all_others_have_the_form() -> None:
    """A judgment that is added needs no line of its own; should many be missing, the table is not what it says."""
    assert len(JUDGMENTS.keys() - CITATIONS.keys()) <= len(CITATIONS) // 5
    for judgment in JUDGMENTS.values():
        form = FORMS.get(judgment.court)
        assert form is None or re.fullmatch(form, cite(judgment)), judgment


@pytest.mark.parametrize(
    ("title", "court", "reference", "date", "expected"),
    [
        ("Covaci", "CJEU", "C-216/14", "2015", "Case C-216/14, Covaci, judgment of 2015"),
        ("A", "FR-CC", "n° 1 DC", "2020-05-01", "Cons. const., décision n° 1 DC du 1er mai 2020, A"),
        ("A", "DE-BVerfG", "2 BvR 1/20", "", "BVerfG, 2 BvR 1/20"),
        ("A v. B", "PL-SN", "I KZP 1/20", "2020-05-01", "PL-SN, A v. B, I KZP 1/20, 1 May 2020"),
        ("A", "PL-SN", "", "", "PL-SN, A"),
        ("R v. Save v. Us", "UKSC", "[2020] UKSC 1", "2020-05-01", "R v Save v Us [2020] UKSC 1"),
    ],
)
def test_what_is_not_whole_is_cited_as_far_as_it_goes(title: str, court: str, reference: str, date: str, expected: str) -> None:
    assert cite(Judgment("x", title, court, reference, date, "low")) == expected


def test_the_holding_stands_in_a_line_of_its_own() -> None:
    judgment = Judgment("x", "A v. B", "ECtHR", "no. 1/02", "2003-04-05", "high")
    assert cite_with_holding(judgment, "It holds.") == "A v. B, no. 1/02, 5 April 2003\nIt holds."
