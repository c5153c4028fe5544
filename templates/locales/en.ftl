# The words of the interface, English. How they are used is said in de.ftl.

## The frame of every page

skip-to-text = Skip to the text
nav-label = Main navigation
nav-readings = Readings
nav-speakers = Speakers
nav-sources = Sources
nav-about = About
copies-label = Versions
views-label = Views
view-text = Text
view-dossier = At a glance
view-compare = Compare
footer-stance = This page does not say what is true. It shows who says a thing, to whom and in what form, and whether a number names its source.
footer-rights = The annotated text belongs to its authors; the notes belong to this site.
footer-license = Licence of the notes:

## What a claim is

class-opinion = quoted opinion
class-statement = quoted statement
class-outlook = announcement, prediction or demand
class-document = figure from a document
class-stated = figure that someone states
class-unattributed = figure without a source
class-assertion = the article’s own assertion

classes-opinion = { $n ->
    [one] quoted opinion
   *[other] quoted opinions
}
classes-statement = { $n ->
    [one] quoted statement
   *[other] quoted statements
}
classes-outlook = { $n ->
    [one] announcement, prediction or demand
   *[other] announcements, predictions or demands
}
classes-document = { $n ->
    [one] figure from a document
   *[other] figures from documents
}
classes-stated = { $n ->
    [one] figure that someone states
   *[other] figures that someone states
}
classes-unattributed = { $n ->
    [one] figure without a source
   *[other] figures without a source
}
classes-assertion = { $n ->
    [one] of the article’s own assertions
   *[other] of the article’s own assertions
}

## Functions and forms of a voice

function-opinion = quoted opinion
function-statement = quoted statement
function-announcement = quoted announcement
function-prediction = quoted prediction
function-demand = quoted demand

function-short-opinion = opinion
function-short-statement = statement
function-short-announcement = announcement
function-short-prediction = prediction
function-short-demand = demand

form-direct = direct
form-indirect = indirect
form-mixed = partly quoted
form-reported = reported

form-long-direct = word for word
form-long-indirect = in indirect speech
form-long-mixed = partly quoted
form-long-reported = reported in substance

## The legend

legend-title = What the marks mean; uncheck one to hide it
legend-fold = Signs, filters and course
legend-without-voices = Without voices
legend-without-voices-hint = dims what others say and leaves what the article itself asserts
legend-reset = Show everything

## Margins, refs and notes

margin-voices = Voices
margin-figures = Figures
# What a block's notes hold, on narrow pages: "4 notes: Ada Reed, 2 figures".
notes-count = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
notes-figures = { $n ->
    [one] { $n } figure
   *[other] { $n } figures
}
notes-assertions = { $n ->
    [one] { $n } assertion of its own
   *[other] { $n } assertions of its own
}
note-addressee = to
note-according-to = according to
note-source = Source:
note-no-source = no source
note-converts = converted from
note-converted-to = converted to
note-rate = implied rate:
note-computed = from the numbers:
note-at-odds = at odds with this
note-operand-of = goes into
note-ratio = ratio of
note-ratio-to = to
note-back = back to the passage
note-all-of-speaker = everything from
group-and = and
note-annotated-by = annotated by

# A claim that nobody has accepted yet, in a preview.
draft = draft
draft-nobody = who?

corrections = Corrections
corrections-about = on
feed-correction = Correction: { $title }
assertion-slug = The article
footnote-back = back to the text
footnote-ref = footnote
table-label = table

## Provenance

provenance-author = by { $names }
provenance-annotated = annotated { $date }
provenance-corrected = corrected { $date }
provenance-original = Original
provenance-archive = Archive
provenance-retrieved = retrieved { $date }
provenance-no-date = undated
status-original = original text
status-translation = translation
status-retelling = retelling
provenance-translator = translated by
rights-own = our own text
rights-own-retelling = retold by us
rights-own-translation = translated by us
rights-licensed = by permission of the rights holder
rights-cc = under a free licence
rights-public-domain = public domain
rights-quotation = quoted under quotation right
rights-unknown = rights unclear
publish-full = in full
publish-excerpt = excerpt
publish-local = local only, not for publication
excerpt-notice = This is an excerpt: it shows the sentences that have notes, { $share } of the text ({ $words } of { $total } words).
excerpt-previewed = The preview shows all of this text. A build publishes an excerpt of it: the sentences that have notes.
excerpt-original = Read the whole text
excerpt-gap = Part of the text is left out here.

## The profile strip

strip-summary = { $assertions }, { $voices }, { $figures }

## Counts

count-assertions = { $n ->
    [0] none of the article’s own assertions
    [one] one of the article’s own assertions
   *[other] { $n } of the article’s own assertions
}
count-voices = { $n ->
    [0] no voices
    [one] one voice
   *[other] { $n } voices
}
count-figures = { $n ->
    [0] no figures
    [one] one figure
   *[other] { $n } figures
}
count-figures-unsourced = { $n ->
    [0] none without a source
    [one] one without a source
   *[other] { $n } without a source
}

## Dates

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-day = { $day }{"\u00A0"}{ month } { $year }
date-month = { month } { $year }
date-year = { $year }

## Speakers and sources

kind-person = person
kind-organisation = organisation
kind-group = group
kind-unnamed = not named
speaker-as-presented = in the article:
speaker-says = Quoted as saying
speaker-vouches = Figures they state
speaker-none = No one has a say yet.
source-undated = undated
source-unlinked = no address
source-says = What this source says in:
source-vouches = Figures from this source in:
source-none = No source is on record yet.

## Titles and first lines of pages

page-readings = Readings
page-readings-lead = Articles read closely: who speaks, and what the figures rest on.
page-readings-none = No reading is published yet.
narrow-label = Narrow the readings:
narrow-found = found:
narrow-others = On the other pages
page-speakers = Speakers
page-speakers-lead = Everyone who has a say in the articles, and how often.
page-sources = Sources
page-sources-lead = The documents the figures rest on, and the outlets the articles appeared in.
page-dossier = At a glance
page-dossier-lead = Who says how much, what the figures rest on, and what stays open.
page-compare = Compare
page-compare-lead = The versions passage by passage: where they agree and where they differ.
page-about = About this site
page-not-found = There is no such page
page-not-found-lead = It may have moved, or the address may be mistyped.
page-not-found-back = To all readings
reading-label = Reading

## Numbers

number-group = ,
number-decimal = .
magnitude-6 = { $value }{"\u00A0"}million
magnitude-9 = { $value }{"\u00A0"}billion
magnitude-12 = { $value }{"\u00A0"}trillion
value-with-unit = { $value }{"\u00A0"}{ $unit }
value-about = about { $value }
value-below = less than { $value }
value-at-most = at most { $value }
value-above = more than { $value }
value-at-least = at least { $value }
value-just-below = just under { $value }
value-just-above = just over { $value }
value-range = { $low } to { $high }
value-times = { $value }{"\u00A0"}times
value-rate = { $value }{"\u00A0"}{ $of } to the { $to }
# What an "about" is taken for, after a comma: "about 70 million USD, so 63–77 million".
value-reach = so { $range }
# Units that have a name in this language, by their UCUM code; others are shown as in the text.
unit-a = { $n ->
    [one] year
   *[other] years
}
unit-mo = { $n ->
    [one] month
   *[other] months
}
unit-wk = { $n ->
    [one] week
   *[other] weeks
}
unit-d = { $n ->
    [one] day
   *[other] days
}
unit-h = { $n ->
    [one] hour
   *[other] hours
}
unit-min = { $n ->
    [one] minute
   *[other] minutes
}
unit-s = { $n ->
    [one] second
   *[other] seconds
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

languages-label = Languages
pages-label = Pages of the list
pages-newer = newer
pages-older = older
pages-previous = previous
pages-next = next
pages-number = Page { $number } of { $pages }
note-share = share of
note-share-of = in
note-sum = sum of
source-outlet-of = published here:

## About

about-marks = What the marks mean
about-opinion = Someone judges: the article quotes an opinion.
about-statement = Someone says how things are: the article quotes a statement.
about-outlook = Someone announces, predicts or demands something.
about-assertion = The article asserts something in its own voice that is worth a note.
about-document = The text names a document that the figure is taken from.
about-stated = The text names someone who states the figure, and no document.
about-unattributed = The text does not say where the figure comes from.
about-forms = In what form someone is quoted
about-form-direct = word for word, in quotation marks
about-form-indirect = in the article’s words: “She said it was …”
about-form-mixed = in the article’s words, with some of theirs in quotation marks
about-form-reported = only that something was said: “He criticised the plan.”
about-annotators = Who annotates
about-readings = { $n ->
    [one] { NUMBER($n) } reading
   *[other] { NUMBER($n) } readings
}
about-latest = the latest
about-use = How to read this site
about-use-text = Beside the text stand the voices on the left and the figures on the right; on small screens the notes stand below their paragraph. Each note opens, and leads back to its passage. The legend above the text hides notes by kind. Whatever carries no mark is the article’s own word.
## Tables of claims and figures

column-claim = Passage
column-class = Kind
column-speaker = Who
column-value = Value
column-voucher = Vouched for by
column-number = No.

## A reading at a glance

dossier-voices = Who says how much
dossier-balance = Of the text’s { $total } words, { $direct } are someone else’s, word for word; { $indirect } give in the article’s words what someone said; { $own } are the article’s own.
dossier-word-for-word = word for word
dossier-in-words-of-article = in the article’s words
dossier-share = of the text
dossier-own = The article itself
dossier-voices-none = No one else has a say in this text.
dossier-assertions = What the article itself asserts
dossier-ledger-none = No figure is annotated in this text.
dossier-ledger = Figures and their sources
ledger-order = Order
ledger-order-text = as in the text
ledger-order-number = by number
ledger-order-unit = by unit
ledger-order-source = by source
plot-logarithmic = Equal distances are equal multiples (logarithmic axis).
dossier-arithmetic = Arithmetic
dossier-questions = Open questions
dossier-questions-none = No open questions.
questions-own = Asked by the annotators
questions-figures = Figures
questions-arithmetic = Arithmetic
questions-voices = Voices
questions-copies = Versions
questions-provenance = Provenance
question-figure = { $n ->
    [one] Where does this figure come from?
   *[other] Where do these { $n } figures come from?
}
question-at-odds = { $n ->
    [one] This figure does not fit those that it is made from: which is right?
   *[other] These figures do not fit those that they are made from: which is right?
}
question-computed = from the numbers: { $computed }
question-conversion = { $n ->
    [one] This conversion does not come out: which is right?
   *[other] These conversions do not come out: which is right?
}
question-rates = No rate fits all of these conversions: how were they made?
question-voice = Who exactly is meant?
question-value-differs = { $n ->
    [one] The versions differ in this figure: which of them is right?
   *[other] The versions differ in these figures: which of them is right?
}
question-form-differs = The versions quote differently: what exactly was said?
question-outlet = Where did the article appear?
question-published = On what day did the article appear?
question-copy = { $n ->
    [one] At what address did this version appear?
   *[other] At what addresses did these versions appear?
}
question-original = { $n ->
    [one] At what address can the original of this version be read?
   *[other] At what addresses can the originals of these versions be read?
}
question-archive = { $n ->
    [one] Where is this version archived?
   *[other] Where are these versions archived?
}
question-retrieved = { $n ->
    [one] On what day was this version retrieved?
   *[other] On what days were these versions retrieved?
}
question-source = { $n ->
    [one] Where can this source be read?
   *[other] Where can these sources be read?
}
dossier-downloads = Downloads
download-claims = All claims (CSV)
download-figures = All figures (CSV)
arithmetic-room = Numbers in a text are rounded, so each is given room: half a unit of its last digit, where the last two noughts of a large number may be rounding too, and all of an amount of money that was converted, and a tenth to each side where the text says “about”, to one side where it says “nearly”. A bound such as “more than” is taken at its word. Only what does not fit even then is at odds.
arithmetic-rates = { $of } to the { $to }
arithmetic-rates-together = As they stand, the { $n } conversions come to { $rate }.
arithmetic-rates-common = { $n ->
    [2] With room for rounding, both allow { $range }.
   *[other] With room for rounding, all of them allow { $range }.
}
arithmetic-rates-apart = { $n ->
    [2] Even with room for rounding, no rate fits both.
   *[other] Even with room for rounding, no rate fits all of them.
}
arithmetic-rates-apart-copies = Even with room for rounding, no rate fits these numbers and those of the other versions.
arithmetic-dismissed = does not fit; dismissed here: { $reason }
arithmetic-rate-odd = does not fit the others
arithmetic-with-room = with room
arithmetic-plus = plus
arithmetic-outcome = comes to
arithmetic-stated = the text states
arithmetic-fits = fits
arithmetic-rounded = fits if the numbers are rounded
arithmetic-differs = at odds: the numbers do not allow what the text states

## Copies compared

compare-absent = absent from this version
compare-missing = not marked in this version
compare-differs-form = form differs
compare-differs-addressee = addressee differs
compare-differs-value = value differs
compare-differs-lacks = not in every version
compare-only-differences = Only differences
compare-summary = { $passages ->
    [one] One passage
   *[other] { $passages } passages
} in { $copies } versions; { $differing ->
    [0] none differs in form, addressee or value.
    [one] one differs:
   *[other] { $differing } differ:
}

## Long lists

more-passages = { $n ->
    [one] and one more passage, on the page of its reading
   *[other] and { $n } more passages, on the pages of their readings
}
more-readings = { $n ->
    [one] and one more reading
   *[other] and { $n } more readings
}
