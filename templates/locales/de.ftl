# The words of the interface, German.
#
# Names of people, works and sites never stand inside a message: the templates set them beside it,
# in <bdi>; where a question has its place for one, that is said there. Numbers that are counted come as numbers ($n), everything else as text. Years and days
# come as text too, so that they are not grouped (2026, not 2.026); $month is a number.

## The frame of every page

skip-to-text = Zum Text
nav-label = Hauptnavigation
nav-readings = Lektüren
nav-speakers = Wer spricht
nav-sources = Quellen
nav-about = Über
copies-label = Fassungen
views-label = Ansichten
view-text = Text
view-dossier = Auf einen Blick
view-compare = Im Vergleich
footer-stance = Diese Seite sagt nicht, was wahr ist. Sie zeigt, wer etwas sagt, zu wem und in welcher Form – und ob eine Zahl ihre Quelle nennt.
footer-rights = Der annotierte Text gehört seinen Urhebern; die Anmerkungen gehören dieser Seite.
footer-license = Lizenz der Anmerkungen:

## What a claim is: the seven classes, as the legend and every note say them

class-opinion = zitierte Meinung
class-statement = zitierte Aussage
class-outlook = Ankündigung, Prognose oder Forderung
class-document = Zahl aus einem Dokument
class-stated = Zahl, die jemand nennt
class-unattributed = Zahl ohne Quelle
class-assertion = eigene Aussage des Artikels

# After a count: "3 zitierte Meinungen".
classes-opinion = { $n ->
    [one] zitierte Meinung
   *[other] zitierte Meinungen
}
classes-statement = { $n ->
    [one] zitierte Aussage
   *[other] zitierte Aussagen
}
classes-outlook = { $n ->
    [one] Ankündigung, Prognose oder Forderung
   *[other] Ankündigungen, Prognosen oder Forderungen
}
classes-document = { $n ->
    [one] Zahl aus einem Dokument
   *[other] Zahlen aus Dokumenten
}
classes-stated = { $n ->
    [one] Zahl, die jemand nennt
   *[other] Zahlen, die jemand nennt
}
classes-unattributed = { $n ->
    [one] Zahl ohne Quelle
   *[other] Zahlen ohne Quelle
}
classes-assertion = { $n ->
    [one] eigene Aussage des Artikels
   *[other] eigene Aussagen des Artikels
}

## Functions and forms of a voice

function-opinion = zitierte Meinung
function-statement = zitierte Aussage
function-announcement = zitierte Ankündigung
function-prediction = zitierte Prognose
function-demand = zitierte Forderung

function-short-opinion = Meinung
function-short-statement = Aussage
function-short-announcement = Ankündigung
function-short-prediction = Prognose
function-short-demand = Forderung

form-direct = wörtlich
form-indirect = indirekt
form-mixed = teils wörtlich
form-reported = nur erwähnt

form-long-direct = wörtlich wiedergegeben
form-long-indirect = in indirekter Rede
form-long-mixed = zum Teil wörtlich
form-long-reported = nur erwähnt

## The legend

legend-title = Was die Zeichen bedeuten; was abgewählt ist, verschwindet
legend-fold = Zeichen, Filter und Verlauf
legend-without-voices = Ohne Stimmen
legend-without-voices-hint = blendet ab, was andere sagen; übrig bleibt, was der Artikel selbst behauptet
legend-reset = Alles zeigen

## Margins, refs and notes

margin-voices = Stimmen
margin-figures = Zahlen
# What a block's notes hold, on narrow pages: "4 notes: Ada Reed, 2 figures".
notes-count = { $n ->
    [one] { $n } Anmerkung
   *[other] { $n } Anmerkungen
}
notes-figures = { $n ->
    [one] { $n } Zahl
   *[other] { $n } Zahlen
}
notes-assertions = { $n ->
    [one] { $n } eigene Aussage
   *[other] { $n } eigene Aussagen
}
note-addressee = gegenüber
note-according-to = laut
note-source = Quelle:
note-no-source = ohne Quelle
note-converts = Umrechnung von
note-converted-to = umgerechnet in
note-rate = Kurs demnach:
note-computed = aus den Zahlen:
note-at-odds = passt nicht dazu
note-operand-of = geht ein in
note-ratio = Verhältnis von
note-ratio-to = zu
note-back = zur Stelle
# Before the name of a speaker.
note-all-of-speaker = alles von
group-and = und
note-annotated-by = annotiert von

# Eine Aussage, die noch niemand übernommen hat, in einer Vorschau.
draft = Entwurf
draft-nobody = wer?

corrections = Berichtigungen
corrections-about = zu
feed-correction = Berichtigung: { $title }
assertion-slug = Der Artikel
footnote-back = zurück zum Text
footnote-ref = Fußnote
table-label = Tabelle

## Provenance

provenance-author = von { $names }
provenance-annotated = Anmerkungen vom { $date }
provenance-corrected = berichtigt am { $date }
provenance-original = Original
provenance-archive = Archiv
provenance-retrieved = abgerufen am { $date }
provenance-no-date = ohne Datum
status-original = Originalfassung
status-translation = Übersetzung
status-retelling = Nacherzählung
provenance-translator = übersetzt von
rights-own = eigener Text
# In place of status and rights, where both are the site’s own work.
rights-own-retelling = von uns nacherzählt
rights-own-translation = von uns übersetzt
rights-licensed = mit Erlaubnis des Rechteinhabers
rights-cc = unter freier Lizenz
rights-public-domain = gemeinfrei
rights-quotation = als Zitat
rights-unknown = Rechte ungeklärt
publish-full = vollständig
publish-excerpt = Auszug
publish-local = nur lokal, nicht zur Veröffentlichung
excerpt-notice = Dies ist ein Auszug: Gezeigt werden die Sätze, zu denen es Anmerkungen gibt, { $share } des Textes ({ $words } von { $total } Wörtern).
excerpt-previewed = Die Vorschau zeigt den ganzen Text. Veröffentlicht wird ein Auszug: die Sätze, zu denen es Anmerkungen gibt.
excerpt-original = Den ganzen Text lesen
excerpt-gap = Hier fehlt ein Teil des Textes.

## The profile strip

# Each of the three is said below, under Counts.
strip-summary = { $assertions }, { $voices }, { $figures }

## Counts

count-assertions = { $n ->
    [0] keine eigene Aussage des Artikels
    [one] eine eigene Aussage des Artikels
   *[other] { $n } eigene Aussagen des Artikels
}
count-voices = { $n ->
    [0] keine Stimmen
    [one] eine Stimme
   *[other] { $n } Stimmen
}
count-figures = { $n ->
    [0] keine Zahlen
    [one] eine Zahl
   *[other] { $n } Zahlen
}
count-figures-unsourced = { $n ->
    [0] keine ohne Quelle
    [one] eine ohne Quelle
   *[other] { $n } ohne Quelle
}

## Dates

month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
date-day = { $day }.{"\u00A0"}{ month } { $year }
date-month = { month } { $year }
date-year = { $year }

## Speakers and sources

kind-person = Person
kind-organisation = Organisation
kind-group = Gruppe
kind-unnamed = nicht namentlich genannt
speaker-as-presented = im Artikel:
speaker-says = Was gesagt wird
speaker-vouches = Zahlen nach eigenen Angaben
speaker-none = Noch kommt niemand zu Wort.
source-undated = ohne Datum
source-unlinked = ohne Adresse
source-says = Was diese Quelle sagt in:
source-vouches = Zahlen aus dieser Quelle in:
source-none = Noch ist keine Quelle verzeichnet.

## Titles and first lines of pages

page-readings = Lektüren
page-readings-lead = Artikel, genau gelesen: wer spricht, und worauf sich die Zahlen stützen.
page-readings-none = Noch ist keine Lektüre veröffentlicht.
narrow-label = Lektüren eingrenzen:
narrow-found = gefunden:
narrow-others = Auf den weiteren Seiten
page-speakers = Wer spricht
page-speakers-lead = Alle, die in den Artikeln zu Wort kommen, und wie oft.
page-sources = Quellen
page-sources-lead = Die Dokumente, auf die sich die Zahlen stützen, und die Medien, in denen die Artikel erschienen.
page-dossier = Auf einen Blick
page-dossier-lead = Wer wie viel sagt, worauf die Zahlen beruhen und was offen bleibt.
page-compare = Im Vergleich
page-compare-lead = Die Fassungen Stelle für Stelle: worin sie übereinstimmen und worin nicht.
page-about = Über diese Seite
page-not-found = Diese Seite gibt es nicht
page-not-found-lead = Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler.
page-not-found-back = Zu allen Lektüren
reading-label = Lektüre

## Numbers

number-group = .
number-decimal = ,
magnitude-6 = { $value }{"\u00A0"}Mio.
magnitude-9 = { $value }{"\u00A0"}Mrd.
magnitude-12 = { $value }{"\u00A0"}Bio.
value-with-unit = { $value }{"\u00A0"}{ $unit }
value-about = etwa { $value }
value-below = weniger als { $value }
value-at-most = höchstens { $value }
value-above = mehr als { $value }
value-at-least = mindestens { $value }
value-just-below = knapp { $value }
value-just-above = gut { $value }
value-range = { $low } bis { $high }
value-times = { $value }-mal
value-rate = { $value }{"\u00A0"}{ $of } je { $to }
# What an "about" is taken for, after a comma: "etwa 70 Mio. USD, also 63–77 Mio.".
value-reach = also { $range }
# Units that have a name in this language, by their UCUM code; others are shown as in the text.
unit-a = { $n ->
    [one] Jahr
   *[other] Jahre
}
unit-mo = { $n ->
    [one] Monat
   *[other] Monate
}
unit-wk = { $n ->
    [one] Woche
   *[other] Wochen
}
unit-d = { $n ->
    [one] Tag
   *[other] Tage
}
unit-h = { $n ->
    [one] Stunde
   *[other] Stunden
}
unit-min = { $n ->
    [one] Minute
   *[other] Minuten
}
unit-s = { $n ->
    [one] Sekunde
   *[other] Sekunden
}
unit-m = m
unit-km = km
unit-m2 = m²
unit-km2 = km²
unit-m3 = m³
unit-kg = kg
unit-t = t
unit-Cel = °C
unit-W = W
unit-kW = kW
unit-MW = MW
unit-GW = GW

## Pages of a long list

languages-label = Sprachen
pages-label = Seiten der Liste
pages-newer = neuere
pages-older = ältere
pages-previous = vorige
pages-next = nächste
pages-number = Seite { $number } von { $pages }
note-share = Anteil von
note-share-of = an
note-sum = Summe aus
source-outlet-of = Hier erschien:

## About

about-marks = Was die Zeichen bedeuten
about-opinion = Jemand urteilt: Der Artikel zitiert eine Meinung.
about-statement = Jemand sagt, wie etwas ist: Der Artikel zitiert eine Aussage.
about-outlook = Jemand kündigt etwas an, sagt etwas voraus oder fordert es.
about-assertion = Der Artikel behauptet etwas mit eigener Stimme, das eine Anmerkung verdient.
about-document = Der Text nennt ein Dokument, in dem die Zahl stehen soll.
about-stated = Der Text beruft sich auf jemanden, der die Zahl nennt, aber auf kein Dokument.
about-unattributed = Der Text sagt nicht, woher die Zahl stammt.
about-forms = In welcher Form jemand zitiert wird
about-form-direct = im Wortlaut, in Anführungszeichen
about-form-indirect = in den Worten des Artikels: „Sie sagte, es sei …“
about-form-mixed = in den Worten des Artikels, einzelne Wörter in Anführungszeichen
about-form-reported = nur, dass etwas gesagt wurde: „Er kritisierte den Plan.“
about-annotators = Wer annotiert
about-readings = { $n ->
    [one] { NUMBER($n) } Lesart
   *[other] { NUMBER($n) } Lesarten
}
about-latest = zuletzt
about-use = Wie man die Seite liest
about-use-text = Neben dem Text stehen links die Stimmen und rechts die Zahlen; auf kleinen Bildschirmen stehen die Anmerkungen unter ihrem Absatz. Jede Anmerkung lässt sich öffnen und führt zu ihrer Stelle zurück. Mit der Legende über dem Text lassen sich einzelne Arten von Anmerkungen ausblenden. Was kein Zeichen trägt, sagt der Artikel selbst.
## Tables of claims and figures

column-claim = Stelle
column-class = Art
column-speaker = Wer
column-value = Wert
column-voucher = Woher
column-number = Nr.

## A reading at a glance

dossier-voices = Wer wie viel sagt
dossier-balance = Von den { $total } Wörtern des Textes stammen { $direct } wörtlich von anderen; { $indirect } geben mit den Worten des Artikels wieder, was andere sagen; { $own } sind seine eigenen.
dossier-word-for-word = wörtlich
dossier-in-words-of-article = in Worten des Artikels
dossier-share = vom Text
dossier-own = Der Artikel selbst
dossier-voices-none = In diesem Text kommt niemand sonst zu Wort.
dossier-assertions = Was der Artikel selbst behauptet
dossier-ledger-none = Zu keiner Zahl in diesem Text gibt es eine Anmerkung.
dossier-ledger = Zahlen und ihre Quellen
ledger-order = Reihenfolge
ledger-order-text = wie im Text
ledger-order-number = nach Zahl
ledger-order-unit = nach Einheit
ledger-order-source = nach Quelle
plot-logarithmic = Gleiche Abstände sind gleiche Vielfache (logarithmische Achse).
dossier-arithmetic = Rechenproben
dossier-questions = Offene Fragen
dossier-questions-none = Keine offenen Fragen.
questions-own = Gefragt von den Annotierenden
questions-figures = Zahlen
questions-arithmetic = Rechnungen
questions-voices = Stimmen
questions-copies = Fassungen
questions-provenance = Herkunft
# Each is asked once, of all that are listed below it; $n says of how many.
question-figure = { $n ->
    [one] Woher stammt diese Zahl?
   *[other] Woher stammen diese { $n } Zahlen?
}
question-at-odds = { $n ->
    [one] Diese Zahl passt nicht zu denen, aus denen sie sich ergeben soll: Was stimmt?
   *[other] Diese Zahlen passen nicht zu denen, aus denen sie sich ergeben sollen: Was stimmt?
}
# Beside what the text states.
question-computed = aus den Zahlen: { $computed }
question-conversion = { $n ->
    [one] Diese Umrechnung geht nicht auf: Was stimmt?
   *[other] Diese Umrechnungen gehen nicht auf: Was stimmt?
}
question-rates = Kein Kurs passt zu allen diesen Umrechnungen: Wie wurde gerechnet?
question-voice = Wer genau ist gemeint?
question-value-differs = { $n ->
    [one] Die Fassungen weichen in dieser Zahl voneinander ab: Welche stimmt?
   *[other] Die Fassungen weichen in diesen Zahlen voneinander ab: Welche stimmt jeweils?
}
question-form-differs = Die Fassungen zitieren verschieden: Was genau wurde gesagt?
question-outlet = Wo ist der Artikel erschienen?
question-published = An welchem Tag ist der Artikel erschienen?
question-copy = { $n ->
    [one] Unter welcher Adresse ist diese Fassung erschienen?
   *[other] Unter welchen Adressen sind diese Fassungen erschienen?
}
question-original = { $n ->
    [one] Unter welcher Adresse ist das Original dieser Fassung zu lesen?
   *[other] Unter welchen Adressen sind die Originale dieser Fassungen zu lesen?
}
question-archive = { $n ->
    [one] Wo ist diese Fassung archiviert?
   *[other] Wo sind diese Fassungen archiviert?
}
question-retrieved = { $n ->
    [one] An welchem Tag wurde diese Fassung abgerufen?
   *[other] An welchen Tagen wurden diese Fassungen abgerufen?
}
question-source = { $n ->
    [one] Wo ist diese Quelle nachzulesen?
   *[other] Wo sind diese Quellen nachzulesen?
}
dossier-downloads = Zum Herunterladen
download-claims = Alle Stellen (CSV)
download-figures = Alle Zahlen (CSV)
arithmetic-room = Zahlen in Texten sind gerundet, darum erhält jede Spielraum: eine halbe Einheit ihrer letzten Stelle, wobei die letzten zwei Nullen einer großen Zahl gerundet sein können und alle eines umgerechneten Geldbetrags, und ein Zehntel nach beiden Seiten, wo der Text „etwa“ sagt, nach einer, wo er „fast“ sagt. Eine Grenze wie „mehr als“ gilt, wie sie dasteht. Im Widerspruch steht nur, was auch dann nicht passt.
arithmetic-rates = { $of } je { $to }
arithmetic-rates-together = So, wie sie dastehen, ergeben die { $n } Umrechnungen { $rate }.
arithmetic-rates-common = { $n ->
    [2] Mit Spielraum lassen beide { $range } zu.
   *[other] Mit Spielraum lassen alle { $range } zu.
}
arithmetic-rates-apart = { $n ->
    [2] Auch mit Spielraum passt kein Kurs zu beiden.
   *[other] Auch mit Spielraum passt kein Kurs zu allen.
}
arithmetic-rates-apart-copies = Auch mit Spielraum passt kein Kurs zu diesen Zahlen und zu denen der anderen Fassungen.
arithmetic-dismissed = passt nicht; hier hingenommen: { $reason }
arithmetic-rate-odd = passt nicht zu den anderen
arithmetic-with-room = mit Spielraum
arithmetic-plus = plus
arithmetic-outcome = ergibt
arithmetic-stated = im Text steht
arithmetic-fits = passt
arithmetic-rounded = passt, wenn gerundet wurde
arithmetic-differs = im Widerspruch: Die Zahlen lassen nicht zu, was im Text steht

## Copies compared

compare-absent = fehlt in dieser Fassung
compare-missing = in dieser Fassung nicht markiert
compare-differs-form = Form weicht ab
compare-differs-addressee = Adressat weicht ab
compare-differs-value = Wert weicht ab
compare-differs-lacks = nicht in jeder Fassung
compare-only-differences = Nur Unterschiede zeigen
compare-summary = { $passages ->
    [one] Eine Stelle
   *[other] { $passages } Stellen
} in { $copies } Fassungen; { $differing ->
    [0] keine unterscheidet sich in Form, Adressat oder Wert.
    [one] eine unterscheidet sich:
   *[other] { $differing } unterscheiden sich:
}

## Lange Listen

more-passages = { $n ->
    [one] und eine weitere Stelle, auf der Seite ihrer Lektüre
   *[other] und { $n } weitere Stellen, auf den Seiten ihrer Lektüren
}
more-readings = { $n ->
    [one] und eine weitere Lektüre
   *[other] und { $n } weitere Lektüren
}
