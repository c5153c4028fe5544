//! Interviews: lines that begin with who speaks and a colon, questions and answers in turn, without quotation marks.
//!
//! The answers are found, word for word what the one who is named says; `A:` names nobody. A question is no one's voice but
//! the outlet's own. That it is an interview has to show: an answer follows a question, and its label is that of answers
//! (`A:`), the name of a person, or one that returns or that the text has elsewhere. What else has a label and a colon
//! (`Zutaten:`, `Note:`) is left alone.

use std::collections::{HashMap, HashSet};

use super::token::{Token, TokenKind};
use crate::language::Language;
use crate::model::{Form, Utterance};
use crate::text::TextRange;

/// Longer labels name no one.
const LONGEST_LABEL: usize = 6;

/// A line that has a label, and those behind it that have none.
struct Turn<'a> {
    label: &'a str,
    label_place: TextRange,
    /// What stands behind the colon, then each line without a label that goes on with it.
    parts: Vec<TextRange>,
    /// Whether the first line asks something.
    asks: bool,
}

/// The answers in `text`, each with all of its paragraphs.
pub fn answers(text: &str, tokens: &[Token], language: &Language) -> Vec<Utterance> {
    let mut turns = turns(text, tokens);
    let labels =
        Labels { question: &language.speech.phrases.question_labels, answer: &language.speech.phrases.answer_labels };
    let Some(asker) = labels.asker(&turns) else { return Vec::new() };
    // Nothing says whether what stands behind the last answer belongs to it.
    if let Some(last) = turns.last_mut() {
        last.parts.truncate(1);
    }
    let answering = labels.answering(&turns, asker, text, tokens);
    turns.iter().filter(|turn| answering.contains(turn.label)).map(|turn| labels.utterance(turn)).collect()
}

/// The lines of a text that begin with a label and a colon.
fn turns<'a>(text: &'a str, tokens: &[Token]) -> Vec<Turn<'a>> {
    let mut found: Vec<Turn<'a>> = Vec::new();
    for line in tokens.split(|token| token.is_break()).filter(|line| !line.is_empty()) {
        let place = |from: usize, to: usize| TextRange { start: line[from].start, end: line[to - 1].end };
        let asks =
            line.iter().rev().find(|token| !token.is_closing()).is_some_and(|token| token.kind == TokenKind::Sign('?'));
        if let Some(colon) = label_end(text, line) {
            let label_place = place(0, colon);
            let label = &text[label_place.range()];
            found.push(Turn { label, label_place, parts: vec![place(colon + 1, line.len())], asks });
        } else if let Some(turn) = found.last_mut()
            && line.iter().rev().find(|token| !token.is_closing()).is_some_and(|token| ends_sentence(*token))
        {
            turn.parts.push(place(0, line.len()));
        }
    }
    found
}

fn ends_sentence(token: Token) -> bool {
    matches!(token.kind, TokenKind::Sign('.' | '!' | '?' | '…'))
}

/// The colon behind a label that opens a line, if words follow and no quotation does.
fn label_end(text: &str, line: &[Token]) -> Option<usize> {
    let colon = line.iter().take(LONGEST_LABEL + 1).position(|token| token.kind == TokenKind::Sign(':'))?;
    let is_label = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Sign('.' | '-' | '&'));
    let words = colon > 0 && line[..colon].iter().all(is_label) && line[0].kind == TokenKind::Word;
    let follows = line.get(colon + 1).is_some_and(|token| token.is_word() && token.start > line[colon].end);
    let capitals = line[..colon].iter().filter(|token| token.text(text).starts_with(char::is_uppercase)).count();
    (words && follows && (colon == 1 || capitals > 1)).then_some(colon)
}

/// What labels say of whose words follow, in one language.
struct Labels<'a> {
    question: &'a [String],
    answer: &'a [String],
}

impl Labels<'_> {
    /// The label of questions: that of a language, or the one that asks most, if another follows it.
    fn asker<'a>(&self, turns: &[Turn<'a>]) -> Option<&'a str> {
        let mut asked: HashMap<&str, usize> = HashMap::new();
        let pairs = turns.windows(2).filter(|pair| pair[0].label != pair[1].label);
        for pair in pairs {
            let set = self.question.iter().any(|label| label == pair[0].label) && self.is_answer(pair[1].label);
            if set {
                return Some(pair[0].label);
            }
            *asked.entry(pair[0].label).or_default() += usize::from(pair[0].asks);
        }
        let most = asked.values().max().copied().filter(|most| *most > 0)?;
        turns.iter().map(|turn| turn.label).find(|label| asked.get(label) == Some(&most))
    }

    fn is_answer(&self, label: &str) -> bool {
        self.answer.iter().any(|answer| answer == label)
    }

    /// The labels of those who answer.
    fn answering<'a>(&self, turns: &[Turn<'a>], asker: &str, text: &str, tokens: &[Token]) -> HashSet<&'a str> {
        let mut times: HashMap<&str, usize> = HashMap::new();
        turns.iter().for_each(|turn| *times.entry(turn.label).or_default() += 1);
        let mut words: HashMap<&str, usize> = HashMap::new();
        let named: HashSet<&str> = times.keys().filter_map(|label| label.split(' ').next_back()).collect();
        for word in tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.text(text)) {
            if named.contains(word) {
                *words.entry(word).or_default() += 1;
            }
        }
        let is_named = |label: &str| {
            let last = label.split(' ').next_back().unwrap_or(label);
            let elsewhere = words.get(last).copied().unwrap_or_default() > times[label];
            let person = label.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count() > 1;
            label.starts_with(char::is_uppercase) && (times[label] > 1 || elsewhere || person)
        };
        let replies = turns.windows(2).filter(|pair| pair[0].label == asker && pair[1].label != asker);
        replies.map(|pair| pair[1].label).filter(|label| self.is_answer(label) || is_named(label)).collect()
    }

    fn utterance(&self, turn: &Turn<'_>) -> Utterance {
        let speaker = (!self.is_answer(turn.label)).then_some(turn.label_place);
        let end = turn.parts.last().map_or(turn.label_place.end, |part| part.end);
        Utterance {
            form: Form::Direct,
            parts: turn.parts.clone(),
            cue: Vec::new(),
            speaker: speaker.into_iter().collect(),
            function: None,
            frame: TextRange { start: turn.label_place.start, end },
        }
    }
}

/// Takes the answers in among the other findings: what they tell of others is theirs to tell.
pub fn take_in(answers: Vec<Utterance>, utterances: &mut Vec<Utterance>) {
    let within = |utterance: &Utterance| {
        let next = answers.partition_point(|answer| answer.frame.end <= utterance.range().start);
        let answer = answers.get(next).filter(|answer| answer.frame.contains(utterance.range()));
        answer.is_some() && utterance.form != Form::Direct
    };
    utterances.retain(|utterance| !within(utterance));
    utterances.extend(answers);
}
