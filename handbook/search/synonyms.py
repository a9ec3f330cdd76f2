"""Everyday words that mean nearly the same, so that whoever says `boss` finds a sentence about a manager.

They count only where whole sentences are compared: a single word means just itself.
"""

from handbook.records.text import Language
from handbook.search.grammar import GRAMMARS
from handbook.search.stemming import canonical, stem

_DANISH = """
chef leder ledelse overordnet boss
kollega medarbejder ansat
snakke tale drøfte diskutere samtale
bestemme beslutte afgøre beslutning styre
omstrukturering omlægning reorganisering omorganisering fusion struktur
nedskæring sparerunde besparelse spare
penge budget økonomi bevilling kroner midler
travl travlhed pres presset haste hastesag hurtig hurtigere stærkere stress stresset
træt udmattet udbrændt forandringstræt brændt
afdeling kontor enhed forvaltning
problem udfordring
løse klare fikse
idé forslag ideer
rejse forsvinde stoppe forlade opsige opsigelse
dygtig bedste kompetent
konsulent rådgiver
data tal
ane kende vide forstå
turde tør bange
fejl brøler fejltagelse
ros anerkendelse skulderklap tak takke
motivation gejst lyst gnist engagement arbejdsglæde
mening formål meningsløs meningsfuld
dokumentation papirarbejde registrering skema skemaer bureaukrati
nattevagt nathold natten
dagvagt daghold dagen
løn bonus løntillæg
pause frokost
møde møder
orientering information
koordinator tovholder
udenfor udelukket udstødt
sladder sladre bagtale krogene hviske
kæmpe slås konkurrere kamp
usynlig overset glemt
konflikt skændes skænderi strid klammeri
skjule dække gemme indrømme
mobbe mobning chikane chikanere
sammenhold fællesskab fællesskabsfølelse teamånd
opgave opgaver arbejde arbejdet
ekspert specialist fagperson
fagsprog sprog jargon
virke hjælpe nytte
myndighed kommune region
"""

_ENGLISH = """
boss manager leader management supervisor
colleague coworker teammate
talk speak chat discuss
decide settle choose decision
reorganisation restructuring restructured merger reorg structure
cut cuts cutback savings
money budget funding
busy stressed stress pressure urgent rush faster
exhausted tired burnt weary fatigue fatigued
department office unit division
problem issue trouble challenge
solve fix
idea suggestion proposal
leave quit resign leaving resignation
expert specialist
citizen client patient user resident
know understand clue
praise thanks thank recognition
motivation spark heart enthusiasm
pointless meaningless meaning point purpose
paperwork documentation form bureaucracy bureaucratic
nobody none
lunch break
mistake error fault
computer system
excluded left out
gossip backs whisper
conflict quarrel argue row argument
fight compete rival
hide cover admit conceal
invisible unseen overlooked
twice duplicate double
bully bullied harassment harass
coordinator facilitator
authority municipality region agency
work job
consultancy consultant
reply answer
screen online video
together jointly
bonus pay
"""

SPOKEN: dict[Language, str] = {
    "da": "aldrig alle altid bliver de dem der deres folk ham han hende hun ikke ingen jeg man mig min mine mit nogen nogle os vi vores",
    "en": "all always arent cant didnt doesnt dont everybody everyone havent he her i im isnt ive me my never no nobody none not our"
    " she somebody someone their them there they us wasnt we weve wont",
}
"""Words by which a query sounds like something said, and not like the name of something."""
ASKED: dict[Language, str] = {
    "da": "er findes hvad hvem hvilke hvilken hvilket hvor hvordan hvorfor hvornår kan må skal",
    "en": "are can do does how is may should what when where which who whom why",
}
"""Words that a question begins with."""


def alike(language: Language) -> list[str]:
    """Return groups of stems that mean nearly the same, each as one text."""
    grammar = GRAMMARS[language]
    groups = (_DANISH if language == "da" else _ENGLISH).split("\n")
    return [" ".join(dict.fromkeys(stem(canonical(word), grammar) for word in group.split())) for group in groups if group]
