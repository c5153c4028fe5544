//! Puts the findings of all frames together.

use super::cue::{self, Cue, CueKind};
use super::finite::is_finite;
use super::frame::{Frame, ItemKind, Source};
use super::function::function;
use super::interview;
use super::marks::{self, Quoted};
use super::mood::Before;
use super::noun_phrase;
use super::quotation::{self, Content, Setting};
use super::reported::{self, Reported};
use super::sentence;
use super::subject::subject;
use super::token::{self, Token};
use crate::language::Language;
use crate::language::speech::Flags;
use crate::model::{Form, QuotedTerm, QuotedTermKind, SpeechFindings, Utterance};
use crate::text::TextRange;

/// Longer appositions do not stand between a name and the colon behind it.
const LONGEST_APPOSITION: usize = 9;

/// How many findings back the earlier part of a quotation is looked for.
const DIRECT_BEFORE: usize = 16;

/// All findings in `text`, by the words of `language`.
pub fn findings(text: &str, language: &Language) -> SpeechFindings {
    let lexicon = &language.speech;
    let tokens = token::tokens(text, lexicon);
    let quotations = marks::quotations(text, &tokens);
    let split = sentence::split(text, &tokens, &quotations, language);
    let contents = quotation::contents(text, &tokens, &quotations, language);
    let names: Vec<bool> = contents.iter().map(|content| content.is_name()).collect();
    let source = Source { text, tokens: &tokens, quotations: &quotations, names: &names, language };
    let mut gathering = Gathering::new(source, &contents);
    for frame in &split.frames {
        gathering.frame(*frame);
    }
    gathering.nested();
    let mut findings = gathering.findings;
    interview::take_in(interview::answers(text, &tokens, language), &mut findings.utterances);
    findings.sentences = split.sentences.iter().map(|range| place(&tokens, *range)).collect();
    findings.frames = split.frames.iter().map(|range| place(&tokens, *range)).collect();
    findings.utterances.sort_by_key(|utterance| (utterance.range().start, std::cmp::Reverse(utterance.range().end)));
    findings.quoted_terms.sort_by_key(|term| (term.range.start, term.range.end));
    findings
}

fn place(tokens: &[Token], (start, end): (usize, usize)) -> TextRange {
    TextRange { start: tokens[start].start, end: tokens[end - 1].end }
}

/// The findings so far, and what carries over from frame to frame.
struct Gathering<'a> {
    source: Source<'a>,
    contents: &'a [Content],
    /// The first quotation that may end behind the next frame's start.
    next_quotation: usize,
    before: Past,
    findings: SpeechFindings,
}

/// What carries over from one frame to the next in the same block.
#[derive(Default)]
struct Past {
    form: Before,
    /// Whether a word announced it.
    announced: bool,
    /// Who spoke last.
    speaker: Option<TextRange>,
    /// The frame itself, where nothing in it was speech.
    plain: Option<TextRange>,
    /// Where the frame ended.
    end: u32,
}

impl<'a> Gathering<'a> {
    fn new(source: Source<'a>, contents: &'a [Content]) -> Self {
        Self { source, contents, next_quotation: 0, before: Past::default(), findings: SpeechFindings::default() }
    }

    fn frame(&mut self, range: (usize, usize)) {
        let quotations = self.source.quotations;
        let ended = |quoted: &Quoted| quoted.parts.last().is_none_or(|part| part.1 <= range.0);
        while quotations.get(self.next_quotation).is_some_and(ended) {
            self.next_quotation += 1;
        }
        let Some(mut frame) = self.source.frame(range, self.next_quotation) else {
            self.long_frame(range);
            return;
        };
        self.leave_block(&frame);
        // Until it is known what each quotation is, what looks like a name by itself counts as one.
        let mut cues = cue::cues(&frame);
        let mut told = reported::reported(&frame, &cues, self.before.form);
        let kinds = self.kinds(&frame, &cues, &told);
        if set_names(&mut frame, &kinds) {
            cues = cue::cues(&frame);
            told = reported::reported(&frame, &cues, self.before.form);
        }
        let spoken = self.quotations(&frame, &cues, &kinds);
        self.reported(&frame, &cues, &told, &spoken);
        self.frame_before(&frame, &cues);
        self.leave_frame(&frame, &cues, &told, &spoken);
    }

    /// What the frame before says is reported where this one says who said it.
    fn frame_before(&mut self, frame: &Frame, cues: &[Cue]) {
        let Some(plain) = self.before.plain.filter(|_| reported::refers_to_frame_before(frame, cues)) else { return };
        self.findings.utterances.push(Utterance {
            form: Form::Indirect,
            parts: vec![plain],
            cue: cue_places(frame, &cues[0]),
            speaker: cues[0].speaker.map(|(start, end)| frame.place(start, end)).into_iter().collect(),
            function: function(frame, Some(&cues[0]), &[]),
            frame: plain,
        });
    }

    fn leave_frame(&mut self, frame: &Frame, cues: &[Cue], told: &[Reported], spoken: &[usize]) {
        // Who is the subject of a cue that leads to nothing does not speak.
        let by = told.iter().filter_map(|told| cues[told.cue?].speaker).next();
        let by = by.or_else(|| nearest(cues, *spoken.first()?)?.speaker);
        let speaker = by.map(|(start, end)| frame.place(start, end));
        let form = match told.iter().any(|told| told.form == Form::Indirect) {
            true => Before::Indirect,
            false if told.is_empty() && spoken.is_empty() => Before::Nothing,
            false => Before::Speech,
        };
        self.before = Past {
            form,
            announced: told.iter().any(|told| told.cue.is_some() || !self.mood(told).is_empty()),
            speaker: speaker.or(self.before.speaker),
            plain: (form == Before::Nothing).then_some(frame.range),
            end: frame.range.end,
        };
    }

    /// Who spoke in another block says nothing about this one.
    fn leave_block(&mut self, frame: &Frame) {
        let between = &frame.text[self.before.end as usize..frame.range.start as usize];
        if between.contains('\n') {
            self.before = Past::default();
        }
        // `Ida Voss: Es war kalt. Alle seien „sehr müde“ gewesen.`: in an interview, who is named speaks to the end of the block.
        if between.contains('\n') || self.before.end == 0 {
            let colon = frame.clauses.first().map_or(0, |clause| clause.1);
            self.before.speaker = named_before_colon(frame, colon + 1).map(|(start, end)| frame.place(start, end));
        }
    }

    /// What each quotation of a frame is, by its item: speech (`None`) or a kind of term.
    fn kinds(&self, frame: &Frame, cues: &[Cue], told: &[Reported]) -> Vec<(usize, Option<QuotedTermKind>)> {
        let quotations = frame.items.iter().enumerate().filter_map(|(at, item)| match item.kind {
            ItemKind::Quotation(index, _) => Some((at, index)),
            _ => None,
        });
        let told = !told.is_empty() || cues.iter().any(|cue| !matches!(cue.kind, CueKind::Think | CueKind::Hearsay));
        let kind = |(at, index): (usize, usize)| {
            if !self.begins(frame, at, index) {
                return (at, self.kind_before(frame.items[at].range));
            }
            let content = self.contents[index];
            let setting = Setting::of(frame, at, content, cues, told);
            (at, quotation::term(content, setting, frame.style.nouns_capitalised))
        };
        quotations.map(kind).collect()
    }

    /// Adds the outermost quotations of a frame, and returns the items that are speech.
    fn quotations(&mut self, frame: &Frame, cues: &[Cue], kinds: &[(usize, Option<QuotedTermKind>)]) -> Vec<usize> {
        let mut spoken = Vec::new();
        for (at, kind) in kinds {
            let ItemKind::Quotation(index, _) = frame.items[*at].kind else { continue };
            match kind {
                _ if !self.begins(frame, *at, index) => self.later_part(frame, cues, *at),
                Some(kind) => self.term(index, *kind),
                None => {
                    spoken.push(*at);
                    self.direct(frame, cues, *at, index);
                }
            }
        }
        spoken
    }

    /// Whether quotation `index` begins with item `at`, and is not the later part of one from another block.
    fn begins(&self, frame: &Frame, at: usize, index: usize) -> bool {
        self.source.tokens[self.source.quotations[index].parts[0].0].start == frame.items[at].range.start
    }

    /// What the quotation with this later part was taken for where it began.
    fn kind_before(&self, part: TextRange) -> Option<QuotedTermKind> {
        let said = self.findings.utterances.iter().rev().take(DIRECT_BEFORE).any(|said| is_direct_part(said, part));
        (!said).then_some(QuotedTermKind::ScareQuote)
    }

    fn term(&mut self, index: usize, kind: QuotedTermKind) {
        for part in &self.source.quotations[index].parts {
            self.findings.quoted_terms.push(QuotedTerm { range: place(self.source.tokens, *part), kind });
        }
    }

    fn direct(&mut self, frame: &Frame, cues: &[Cue], at: usize, index: usize) {
        let cue = announcing(frame, cues, at);
        let labelled = if cue.is_none() { labelled(frame, at) } else { None };
        let parts = self.source.quotations[index].parts.iter().map(|part| place(self.source.tokens, *part)).collect();
        let speaker = cue.and_then(|cue| cue.speaker).or_else(|| named_before_colon(frame, at));
        let speaker = speaker.or(labelled.map(|(_, speaker)| speaker));
        let speaker =
            speaker.map(|(start, end)| frame.place(start, end)).or(self.before.speaker.filter(|_| cue.is_none()));
        let utterance = Utterance {
            form: Form::Direct,
            parts,
            cue: cue.map_or_else(
                || labelled.map(|(verb, _)| frame.place(verb, verb + 1)).into_iter().collect(),
                |cue| cue_places(frame, cue),
            ),
            speaker: speaker.into_iter().collect(),
            function: function(frame, cue, &[]),
            frame: frame.range,
        };
        match self.findings.utterances.last_mut().filter(|last| is_split(frame, last, &utterance)) {
            Some(last) => last.parts.extend(utterance.parts),
            None => self.findings.utterances.push(utterance),
        }
    }

    /// A quotation that began in an earlier block may be announced only where it ends.
    fn later_part(&mut self, frame: &Frame, cues: &[Cue], at: usize) {
        let Some(cue) = announcing(frame, cues, at) else { return };
        let part = frame.place(at, at + 1);
        let holds = |utterance: &&mut Utterance| is_direct_part(utterance, part);
        let found = self.findings.utterances.iter_mut().rev().take(DIRECT_BEFORE).find(holds);
        if let Some(utterance) = found.filter(|utterance| utterance.cue.is_empty()) {
            utterance.cue = cue_places(frame, cue);
            utterance.speaker = cue.speaker.map(|(start, end)| frame.place(start, end)).into_iter().collect();
        }
    }

    fn reported(&mut self, frame: &Frame, cues: &[Cue], told: &[Reported], spoken: &[usize]) {
        for reported in told {
            let cue = reported.cue.map(|index| &cues[index]);
            let parts: Vec<TextRange> = reported.parts.iter().map(|(start, end)| frame.place(*start, *end)).collect();
            let holds = |at: &&usize| reported.parts.iter().any(|(start, end)| (*start..*end).contains(*at));
            let mixed = reported.form == Form::Indirect && spoken.iter().find(holds).is_some();
            let cue_words = cue.map_or_else(|| self.mood(reported), |cue| cue.words.clone());
            self.findings.utterances.push(Utterance {
                form: if mixed { Form::Mixed } else { reported.form },
                parts,
                cue: cue_words.iter().map(|word| frame.place(*word, word + 1)).collect(),
                speaker: self.speaker(frame, cue, reported).into_iter().collect(),
                function: function(frame, cue, &reported.parts),
                frame: frame.range,
            });
        }
    }

    /// The verb whose mood announces that what was announced before goes on.
    fn mood(&self, reported: &Reported) -> Vec<usize> {
        reported.mood.filter(|_| self.before.announced).into_iter().collect()
    }

    /// Who says it: the cue's speaker, unless the words are within what is said; without a cue, who spoke last. Hearsay has
    /// none.
    fn speaker(&self, frame: &Frame, cue: Option<&Cue>, reported: &Reported) -> Option<TextRange> {
        let Some(cue) = cue else { return self.before.speaker };
        let within = |(start, end): &(usize, usize)| {
            reported.form == Form::Indirect && reported.parts.iter().any(|part| *start < part.1 && part.0 < *end)
        };
        match cue.speaker {
            _ if cue.kind == CueKind::Hearsay => None,
            Some(speaker) => (!within(&speaker)).then(|| frame.place(speaker.0, speaker.1)),
            None => None,
        }
    }

    /// A frame too long for a sentence: its quotations are judged by themselves.
    fn long_frame(&mut self, range: (usize, usize)) {
        let frame = place(self.source.tokens, range);
        for index in self.next_quotation..self.source.quotations.len() {
            let quoted = &self.source.quotations[index];
            if quoted.parts[0].0 >= range.1 {
                break;
            }
            if quoted.depth > 0 || quoted.parts[0].0 < range.0 {
                continue;
            }
            let parts = quoted.parts.iter().map(|part| place(self.source.tokens, *part)).collect();
            self.alone(index, parts, frame);
        }
        self.before = Past { end: frame.end, ..Past::default() };
    }

    fn alone(&mut self, index: usize, parts: Vec<TextRange>, frame: TextRange) {
        let content = self.contents[index];
        if content.words > 5 && content.verb {
            let utterance =
                Utterance { form: Form::Direct, parts, cue: Vec::new(), speaker: Vec::new(), function: None, frame };
            self.findings.utterances.push(utterance);
        } else {
            let kind = if content.is_name() { QuotedTermKind::Name } else { QuotedTermKind::ScareQuote };
            self.term(index, kind);
        }
    }

    /// Quotations within quotations.
    fn nested(&mut self) {
        for (index, quoted) in self.source.quotations.iter().enumerate().filter(|(_, quoted)| quoted.depth > 0) {
            let parts: Vec<TextRange> = quoted.parts.iter().map(|part| place(self.source.tokens, *part)).collect();
            let frame = parts[0];
            self.alone(index, parts, frame);
        }
    }
}

/// Notes which quotations of a frame are names; whether any is now something else than before.
fn set_names(frame: &mut Frame, kinds: &[(usize, Option<QuotedTermKind>)]) -> bool {
    let mut changed = false;
    for (at, kind) in kinds {
        if let ItemKind::Quotation(_, name) = &mut frame.items[*at].kind {
            changed |= *name != kind.is_some();
            *name = kind.is_some();
        }
    }
    changed
}

fn is_direct_part(said: &Utterance, part: TextRange) -> bool {
    said.form == Form::Direct && said.parts.contains(&part)
}

/// `Varga: „Wir bleiben dabei.“`: who is named before the colon, if nothing else stands there.
fn named_before_colon(frame: &Frame, at: usize) -> Option<(usize, usize)> {
    let is_colon = |colon: &usize| frame.items.get(*colon).is_some_and(|item| item.kind == ItemKind::Colon);
    let colon = at.checked_sub(1).filter(is_colon).filter(|_| frame.lexicon.is_known())?;
    let named = noun_phrase::forward(frame, 0, colon)?;
    // `Ida Voss, Chefin der Bahn:`, `Voss weiter:`.
    let more = |at: usize| {
        frame.is(at, Flags::ADVERB) || frame.items[at].kind == ItemKind::Comma || is_phrase(frame, at, colon)
    };
    let capital = frame.items[0].capital || frame.items[named.1 - 1].capital;
    let alone = named.1 == colon || capital && colon - named.1 < LONGEST_APPOSITION && (named.1..colon).all(more);
    (named.0 == 0 && alone).then_some(named)
}

/// Whether item `at` can stand in an apposition: no verb does.
fn is_phrase(frame: &Frame, at: usize, colon: usize) -> bool {
    let behind_comma = (1..at).any(|before| frame.items[before].kind == ItemKind::Comma);
    behind_comma && at < colon && frame.items[at].is_word() && !is_finite(frame, at)
}

/// The cue of the quotation at `at`: behind a colon, the last verb before it.
fn announcing<'a>(frame: &Frame, cues: &'a [Cue], at: usize) -> Option<&'a Cue> {
    let colon = at > 0 && frame.items[at - 1].kind == ItemKind::Colon;
    let before = |cue: &&Cue| cue.kind.governs() && cue.words.iter().all(|word| *word < at);
    let last = cues.iter().rfind(before).filter(|_| colon);
    last.or_else(|| nearest(cues, at))
}

/// The cue nearest to item `at`; one that announces by itself goes before one that needs a clause.
fn nearest(cues: &[Cue], at: usize) -> Option<&Cue> {
    cues.iter().filter(|cue| cue.kind != CueKind::Hearsay).min_by_key(|cue| {
        let word = cue.words.first().copied().unwrap_or_default();
        (cue.kind == CueKind::Think, word.abs_diff(at))
    })
}

/// `The mayor called it “a gift”`: the verb that labels something, in the clause of the words, and who does.
fn labelled(frame: &Frame, at: usize) -> Option<(usize, (usize, usize))> {
    let clause = *frame.clauses.iter().find(|(start, end)| (*start..*end).contains(&at))?;
    let verb = (clause.0..clause.1).find(|index| frame.is(*index, Flags::LABELS) && frame.is(*index, Flags::FINITE))?;
    let passive = frame.any(clause, Flags::PASSIVE_VOICE);
    let speaker = subject(frame, clause, verb).filter(|(start, end)| !passive && !(*start..*end).contains(&at))?;
    Some((verb, speaker))
}

fn cue_places(frame: &Frame, cue: &Cue) -> Vec<TextRange> {
    cue.words.iter().map(|word| frame.place(*word, word + 1)).collect()
}

/// `„Wir gehen“, sagte sie, „und zwar bald.“`: two quotations with one cue between two commas are one.
fn is_split(frame: &Frame, last: &Utterance, next: &Utterance) -> bool {
    if last.form != Form::Direct || last.frame != next.frame || last.cue.is_empty() || last.cue != next.cue {
        return false;
    }
    let (Some(before), Some(after)) = (last.parts.last(), next.parts.first()) else { return false };
    let between = frame.text[before.end as usize..after.start as usize].trim();
    let cue = last.cue[0];
    let comma_inside = frame.text[..before.end as usize].trim_end_matches(is_closing_mark).ends_with(',');
    (between.starts_with(',') || comma_inside)
        && between.ends_with([',', ':'])
        && before.end <= cue.start
        && cue.end <= after.start
}

fn is_closing_mark(sign: char) -> bool {
    matches!(sign, '“' | '”' | '"' | '’' | '\'' | '«' | '»' | '‘')
}
