# The words of the interface, English. How they are used is said in de.ftl.

## The frame of every page

skip-to-text = Skip to the text
nav-label = Main navigation
nav-readings = Readings
nav-speakers = Speakers
nav-sources = Sources
nav-about = About
copies-label = Copies
views-label = Views
view-text = Text
view-dossier = At a glance
view-compare = Compared
footer-stance = This page does not say what is true. It shows who says a thing, to whom and in what form, and whether a number names its source.
footer-rights = The annotated text belongs to its authors; the notes belong to this site.

## What a claim is

class-opinion = quoted opinion
class-statement = quoted statement
class-outlook = announcement, prediction or demand
class-sourced = sourced figure
class-unsourced = figure without a source
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
classes-sourced = { $n ->
    [one] sourced figure
   *[other] sourced figures
}
classes-unsourced = { $n ->
    [one] figure without a source
   *[other] figures without a source
}
classes-assertion = { $n ->
    [one] assertion of the article’s own
   *[other] assertions of the article’s own
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
form-mixed = in part
form-reported = reported

form-long-direct = word for word
form-long-indirect = in indirect speech
form-long-mixed = word for word in part
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
note-operand-of = used for
note-ratio = ratio of
note-ratio-to = to
note-back = back to the passage
note-all-of-speaker = all passages
assertion-slug = The article
footnote-back = back to the text
footnote-ref = footnote
table-label = table

## Provenance

provenance-original = Original
provenance-archive = Archive
provenance-retrieved = retrieved { $date }
provenance-no-date = undated
status-original = original text
status-translation = translation
status-retelling = retelling
provenance-translator = translated by
rights-own = our own text
rights-licensed = by permission of the rights holder
rights-cc = under a free licence
rights-public-domain = public domain
rights-quotation = as a quotation
rights-unknown = rights unclear
publish-full = in full
publish-excerpt = excerpt
publish-local = local only, not for publication
excerpt-notice = This is an excerpt: it shows the sentences that have notes, { $share } of the text ({ $words } of { $total } words).
excerpt-original = Read the whole text
excerpt-gap = Part of the text is left out here.

## The profile strip

strip-summary = { $voices ->
    [0] No voices
    [one] One voice
   *[other] { $voices } voices
} and { $figures ->
    [0] no figures
    [one] one figure
   *[other] { $figures } figures
} along the text

## Counts

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
speaker-says = What is said
speaker-vouches = Figures vouched for
speaker-none = No one has a say yet.
source-undated = undated
source-unlinked = no address
source-vouches = Figures from this source in:
source-none = No source is on record yet.

## Titles and first lines of pages

page-readings = Readings
page-readings-lead = Articles read closely: who speaks, and what the figures rest on.
page-readings-none = No reading is published yet.
page-speakers = Speakers
page-speakers-lead = Everyone who has a say in the articles, and how often.
page-sources = Sources
page-sources-lead = The documents the figures rest on, and the outlets the articles appeared in.
page-dossier = At a glance
page-dossier-lead = Who says how much, what the figures rest on, and what stays open.
page-compare = Compared
page-compare-lead = The copies passage by passage, and in what they differ.
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
about-assertion = The article claims it in its own voice, and it is worth a note.
about-sourced = The text names a document or a person that vouches for the figure.
about-unsourced = The text does not say where the figure comes from.
about-forms = In what form someone is quoted
about-form-direct = word for word, in quotation marks
about-form-indirect = in the article’s words: “She said it was …”
about-form-mixed = in the article’s words, with some of theirs in quotation marks
about-form-reported = only that something was said: “He criticised the plan”
about-use = How to read this site
about-use-text = Beside the text stand the voices on the left and the figures on the right; on small screens the notes stand below their paragraph. Each note opens, and leads back to its passage. The legend above the text hides classes. Whatever carries no mark is the article’s own word.
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
dossier-ledger-none = No figure is annotated in this text.
dossier-ledger = Figures and their sources
ledger-order = Order
ledger-order-text = as in the text
ledger-order-number = by number
ledger-order-unit = by unit
ledger-order-source = by source
dossier-arithmetic = Arithmetic
dossier-questions = Open questions
dossier-questions-none = No open questions.
questions-figures = Figures
questions-arithmetic = Arithmetic
questions-voices = Voices
questions-copies = Copies
questions-provenance = Provenance
# $name is set by the templates, in bold and in its own language.
question-figure = Where does the figure { $name } come from?
question-figure-unread = Where does this figure come from?
question-at-odds = The text says { $name }, its numbers come to { $computed }: which is right?
question-rates = No rate of { $of } to the { $to } fits all conversions: how were they made?
question-voice = Who exactly is meant by { $name }?
question-value-differs = The copies differ in this figure: which of them is right?
question-form-differs = What exactly did { $name } say?
question-outlet = Where did the article appear?
question-published = On what day did the article appear?
question-copy = At what address did the copy { $name } appear?
question-original = At what address can the original of the copy { $name } be read?
question-archive = Where is the copy { $name } archived?
question-retrieved = On what day was the copy { $name } read?
question-source = Where can { $name } be read?
dossier-downloads = Downloads
download-claims = All claims (CSV)
download-figures = All figures (CSV)
arithmetic-room = Numbers in a text are rounded, so each is given room: half a unit of its last digit, where closing noughts may be rounding too, and a tenth to each side where the text says “about”. A bound such as “more than” is taken at its word. Only what does not fit even then is at odds.
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
arithmetic-rates-apart-copies = Even with room for rounding, no rate fits these numbers and those of the other copies.
arithmetic-dismissed = does not fit; dismissed here: { $reason }
arithmetic-rate-odd = does not fit the others
arithmetic-with-room = with room
arithmetic-plus = plus
arithmetic-outcome = comes out
arithmetic-stated = the text states
arithmetic-fits = fits
arithmetic-rounded = fits if the numbers are rounded
arithmetic-differs = at odds: the numbers do not allow what the text states

## Copies compared

compare-absent = absent from this copy
compare-missing = not marked in this copy
compare-differs-form = form differs
compare-differs-addressee = addressee differs
compare-differs-value = value differs
compare-differs-lacks = not in every copy
compare-summary = { $passages ->
    [one] One passage
   *[other] { $passages } passages
} in { $copies } copies; { $differing ->
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
