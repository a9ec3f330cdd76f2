"""Everyday words that mean nearly the same, so that whoever says `boss` finds a sentence about a manager.

They count where whole sentences are compared, and a little where one of several typed words stands in a text; a word typed alone
means just itself. No stem stands in two groups.
"""

from handbook.records.text import Language
from handbook.search.grammar import GRAMMARS
from handbook.search.stemming import canonical, stem

_DANISH = """
chef leder ledelse overordnet boss direktør afdelingsleder teamleder mellemleder forstander souschef
kollega kolleger medarbejder ansat personale
snakke tale drøfte diskutere samtale
bestemme beslutte afgøre beslutning styre
omstrukturering omlægning reorganisering omorganisering fusion sammenlægning struktur
forandring ændring omstilling
nedskæring sparerunde besparelse spare nedskære
penge budget økonomi bevilling kroner midler kasse finansiering
travl travlhed pres presset haste hastesag hurtig hurtigere stærkere stress stresset tidspres arbejdspres arbejdsmængde hektisk
træt udmattet udbrændt forandringstræt brændt udkørt drænet
afdeling kontor enhed forvaltning
problem udfordring
løse klare fikse
idé forslag ideer
rejse forsvinde stoppe forlade opsige opsigelse fratræde
pension pensionering pensioneret efterløn
dygtig bedste kompetent
konsulent rådgiver
data statistik nøgletal
ane kende vide forstå
turde tør bange nervøs utryg
fejl brøler fejltagelse
ros anerkendelse skulderklap tak takke værdsætte værdsat påskønne
motivation gejst lyst gnist engagement arbejdsglæde
mening formål meningsløs meningsfuld ligegyldig
dokumentation papirarbejde registrering skema skemaer bureaukrati indberetning
nattevagt nathold natten
dagvagt daghold dagen
løn bonus løntillæg
pause frokost
møde møder teammøde personalemøde afdelingsmøde samarbejdsmøde
koordinator tovholder
udenfor udelukket udstødt
sladder sladre bagtale krogene hviske
klike klikedannelse lejr lejre fløj gruppering
kæmpe slås konkurrere kamp bekrige krig rivalisere
usynlig overset glemt ignorere ignoreret forbigået
konflikt skændes skænderi strid klammeri
skjule dække gemme indrømme
mobbe mobning chikane chikanere krænke krænkende krænkelse
sammenhold fællesskab fællesskabsfølelse teamånd
opgave opgaver arbejde arbejdet
ekspert specialist fagperson fagspecialist
viden kunnen knowhow ekspertise
fagsprog sprog jargon
virke hjælpe nytte
myndighed kommune region
borger patient klient beboer
hilse godmorgen goddag
sur vred gal fornærmet irriteret
vikar afløser tilkaldevikar
nyansat nybegynder nyuddannet
oplære oplæring introforløb introduktion onboarding
hjemmearbejde hjemmefra hjemmekontor fjernarbejde
skærm online teams virtuel zoom
måle måling kpi målstyring veje
krav forventning
modstridende modsatrettet krydspres dilemma
tillid tiltro mistillid mistro
detalje detailstyring mikroledelse overstyring
kontrol tilsyn overvågning
karriere karrierevej karrierespor avancement
forfremmet forfremmelse udnævnt
personaleansvar personaleledelse
erfaren rutineret
ende endte havne havnet
aftale handleplan handlingsplan
ske skete sket foregå
opbakning rygdækning støtte medvind
rengøring køkken kantine pedel
forsøg pilotprojekt pilot prøvehandling eksperiment
forening frivillig civilsamfund
fordybe fordybelse koncentrere koncentration
ro fred arbejdsro stilhed
afbryde afbrudt forstyrre forstyrret larm støj
spild tidsspilde spilde
gide orke
uklar utydelig forvirrende rodet uafklaret
ansvar rolle rollefordeling ansvarsfordeling
vagt vagtplan skifteplan
alene eneste ene
hierarki kommandovej ledelseslag
retfærdig uretfærdig forskelsbehandling favorisere
syg sygdom sygemeldt sygefravær
trivsel mistrivsel trives
trivselsmåling trivselsundersøgelse apv arbejdspladsvurdering
tillidsrepræsentant arbejdsmiljørepræsentant amr tr
redskab værktøj øvelse
emne tema punkt
faggruppe pædagog terapeut socialrådgiver
politiker byråd regionsråd
modstand modvilje modsætte modarbejde imod
splittet adskilt opdelt
stemning atmosfære arbejdsklima omgangstone
dårlig elendig ringe skidt
kvalitet standard niveau
regel paragraf retningslinje
udvikle udvikling innovation nytænkning
"""

_ENGLISH = """
boss manager leader management supervisor director executive headteacher
colleague coworker teammate workmate mate peer employee staff
talk speak chat discuss discussion conversation
decide settle choose decision
reorganisation restructuring restructured merger reorg structure
change transformation
cut cuts cutback savings
money budget funding
busy stressed stress pressure urgent rush faster workload overworked overload swamped
exhausted tired burnt weary fatigue fatigued drained
department office unit division ward
problem issue trouble challenge
solve fix
idea suggestion proposal
leave quit resign leaving resignation
retire retirement pension
expert specialist
knowledge expertise knowhow
citizen client patient user resident
know understand clue
praise thanks thank recognition appreciate appreciated
motivation spark heart enthusiasm
pointless meaningless meaning point purpose
paperwork documentation form bureaucracy bureaucratic admin administration
nobody none
lunch break
mistake error fault
computer system
excluded left
gossip whisper rumour backstabbing
clique faction camp gang
conflict quarrel argue row argument
fight compete rival
hide cover admit conceal
invisible unseen overlooked ignored
twice duplicate double
bully bullied harassment harass bullying
coordinator facilitator
authority municipality region agency
work job
consultancy consultant
reply answer
screen online video
together jointly
bonus pay
trust distrust mistrust faith
measure target audit kpi metric
rule regulation policy procedure
layer hierarchy tier
train teach induct onboard mentor
newcomer trainee graduate recruit starter junior
career promotion progression ladder
backing support
alone lonely isolated
home remote homeworking telework
rota roster shift schedule
feedback criticism criticise
vision mission strategy
unclear vague confused confusing
responsibility responsible role duty accountable
resistance resist oppose reluctant
trend trendy fad fashion buzzword
pilot trial experiment
volunteer association charity voluntary
young youth teenager
interrupt interruption noise noisy distract distraction disturb
calm peace quiet
representative rep steward
nurse doctor therapist clinician
partnership partner cooperation collaborate collaboration
doubt unsure uncertain
afraid scared fear dare frightened
complain complaint moan grumble
angry upset offended annoyed
told tell inform
politician council councillor
survey questionnaire assessment
unfair unequal favouritism
develop development improve improvement innovation
"""


def alike(language: Language) -> list[str]:
    """Return groups of stems that mean nearly the same, each as one text."""
    grammar = GRAMMARS[language]
    groups = (_DANISH if language == "da" else _ENGLISH).split("\n")
    return [" ".join(dict.fromkeys(stem(canonical(word), grammar) for word in group.split())) for group in groups if group]
