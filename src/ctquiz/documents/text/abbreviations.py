"""Abbreviations of the house's languages, and whether a sentence can end with each.

A form in lower case stands for its capitalised one, too; a capitalised form only for itself:
"Mar." is March, and "mar." ends a word. Of several full stops all but the last are written.
"""

from enum import Enum
from typing import Final


class Abbreviation(Enum):
    """What its full stop says of the sentence, where no small letter follows."""

    NEVER = 0
    """Goes on: `Mr.`, `e.g.`, `vs.`"""
    NUMBER = 1
    """Goes on before a number: `No. 5`, `Fig. A`; else it is a word like any other."""
    EITHER = 2
    """Ends only before a word that begins sentences: `U.S.`, `Inc.`, `Jan.`"""
    ENDS = 3
    """Ends before any capital, though it is made of letters and stops: `т. д.`"""
    CLOCK = 4
    """The same, but for a time that the sentence begins with: `At 5 a.m. Mr. Smith`."""


_NEVER, _NUMBER, _EITHER = Abbreviation.NEVER, Abbreviation.NUMBER, Abbreviation.EITHER

_COMMON: Final = {
    _NEVER: "Dr Prof Mr Mrs Ms cf ca vs viz",
    _NUMBER: "no nos nr n° nº p pp vol fig figs Tab art tel",
    _EITHER: "al Ltd Inc Corp Co St Jr Sr Ph.D B.Sc M.Sc D.Phil Ed.D approx ibid",
}
"""Known in any language."""

_OWN: Final = {
    "en": {
        _NEVER: (
            "Messrs Mmes Mx Profs Drs Rev Revd Hon Gen Sen Sens Rep Reps Gov Pres Lt Col Capt Cmdr"
            " Cpl Sgt Maj Adm Brig Cdr Supt Insp Amb Atty Fr Msgr Pvt Pfc Ft Pt"
            " e.g i.e eg ie esp incl circa a.k.a f.k.a w.r.t"
        ),
        _NUMBER: (
            "vols ch chs chap chaps sec secs sect para paras par arts eq eqs eqn eqns ver ed eds"
            " App appx pl pt pts pg pgs tbl bk bks ex ln ll ff n nn v vv b c d r l reg regs op q"
            " ft lb lbs oz yd Sat Sun"
        ),
        _EITHER: (
            "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri"
            " co corp inc ltd plc llc dept depts univ assn assoc bros mfg intl natl govt est dist"
            " Ave Blvd Rd Hwy Mt Mts Pl Sq Ct Ln Ter Esq v hr hrs mins abbr adj adv avg cont ext"
            " max misc orig pseud resp transl"
            " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont"
            " Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wis Wyo Wash Mass Dak Ont Que Alta Sask Aust"
            " Jas Chas Wm Geo Thos Jos"
        ),
        Abbreviation.CLOCK: "a.m p.m",
    },
    "de": {
        _NEVER: (
            "bzw sog vgl evtl ggf inkl insb insbes exkl z.b d.h u.a i.d.r o.ä u.u m.e i.e v.a s.o"
            " s.u z.t z.z a.d i.a v n Hr Hrn Fr Frl Ing Dipl Mag Hl Hg geb gest gegr hrsg Gebr Lt"
            " h.c ev evang habil jur kath med nat phil rer zzgl abzgl einschl eigtl urspr allg lat"
            " griech engl frz dt"
        ),
        _NUMBER: "nrn S Z Abb Abs Anm Aufl Bd Bde Bl H Jg Kap Kl Lfg Rn Rz Taf Ziff",
        _EITHER: (
            "Mio Mrd Bio Tsd Chr Str Pl Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Std Min"
            " Sek Jh Jhd Jhdt Ges Stk Bhf Hbf Univ"
        ),
        Abbreviation.ENDS: "usw etc u.s.w u.v.m u.ä u.a.m u.dgl",
    },
    "fr": {
        _NEVER: (
            "M MM Mme Mmes Mlle Mlles Mgr Me p.ex ex env av Ste Sts dir Gal Col Cdt Cne Lt"
            " c.-à-d c.à.d"
        ),
        _NUMBER: "chap t pl coll fasc éd liv",
        _EITHER: "janv févr fév avr juil sept oct nov déc bd boul tél cie sté min",
    },
    "es": {
        _NEVER: (
            "Sr Sra Sres Sras Srta Dra Dras Profa Lic Ing Arq Gral Cnel Cap Tte D Dña Fr Sto Sta"
            " Mons Excmo Excma Ilmo Ilma Rvdo Pdte p.ej ej EE FF CC Mtro Av Avda"
        ),
        _NUMBER: "núm núms pág págs párr vols cap caps arts t lám lib",
        _EITHER: (
            "UU Ud Uds Vd Vds Cía S.A a.c d.c e.c ene feb mar abr may jun jul ago sept oct nov dic"
            " lun mié jue vie sáb aprox máx mín depto dpto a.m p.m"
        ),
    },
    "it": {
        _NEVER: (
            "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa ing avv arch geom rag on Sen Gen"
            " Col Cap Ten mons p.es es"
        ),
        _NUMBER: "pag pagg artt voll tav tavv sez cap par",
        _EITHER: (
            "S.p.A S.r.l a.c d.c gen feb mar apr mag giu lug ago set sett ott nov dic V.le P.za"
        ),
    },
    "pt": {
        _NEVER: (
            "Sr Sra Srs Sras Srta Dra Drs Dras Profa Eng Arq D Dom Pe Fr Gen Cel Cap Ten Av p.ex ex"
            " Exmo Exma"
        ),
        _NUMBER: "núm pág págs cap arts inc t",
        _EITHER: (
            "Cia Ltda S.A a.c d.c jan fev mar abr mai jun jul ago set out nov dez aprox máx mín"
        ),
    },
    "nl": {
        _NEVER: (
            "dhr mevr mw mej dr drs ir ing mr prof ds bijv bv d.w.z dwz m.b.t o.a i.p.v t.o.v m.n"
            " i.v.m t.a.v n.a.v a.u.b resp incl excl zgn"
        ),
        _NUMBER: "blz hfst afb afl dl jrg nrs par",
        _EITHER: (
            "mln mld n.chr v.chr Chr jan feb mrt apr jun jul aug sep sept okt nov dec N.V B.V"
        ),
        Abbreviation.ENDS: "enz e.d e.a",
    },
    "ru": {
        _NEVER: (
            "т.е т.к т.н т.о и.о г-н г-жа ул им просп пер пл наб корп обл дер о см ср напр проф"
            " акад доц канд докт ген полк кап лейт св гр тов Дж Ст Мл англ лат нем фр греч ок"
        ),
        _NUMBER: "стр с гл рис табл т тт п пп ст ч вып изд кв д",
        _EITHER: (
            "г гг в вв н.э руб коп тыс млн млрд трлн янв февр фев мар апр авг сент сен окт нояб"
            " ноя дек долл чел экз мин сек"
        ),
        Abbreviation.ENDS: "т.д т.п др пр",
    },
}


def abbreviations(code: str) -> dict[str, Abbreviation]:
    """The table of a language; English stands in for one that has none."""
    own = _OWN.get(code, _OWN["en"])
    return {
        form: kind
        for table in (_COMMON, own)
        for kind, forms in table.items()
        for form in forms.split()
    }
