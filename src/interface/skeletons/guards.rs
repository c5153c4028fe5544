//! Puts guards into templates: filters that stop the filling where a template does more with a text than write it.
//!
//! A guard passes every value on as it is, except one that holds a stand-in: then it fails, and says which texts
//! these are. What is only written goes by without: `{{ x }}`, a component's argument, a condition that asks whether
//! a text is there. Everywhere else each operand gets a guard behind it, so that whatever the expression does with
//! it, it never sees a stand-in. Where an operand ends can be told from the tokens around: a guard too many changes
//! nothing, and one that stands wrong makes Tera refuse the template, which is then filled without skeletons.

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::stand_ins;
use super::tokens::{Kind, Tag, Token, tags};

/// No text at all, in no part of a value.
const JUDGED: &str = "_judged";
/// One text is written; a list or a struct would be drawn with all that it holds.
const WRITTEN: &str = "_written";
/// A list is gone through or counted; a text would be taken apart.
const LOOPED: &str = "_looped";
/// What is passed on is guarded where it is used; only what it was taken from is looked at.
const PASSED: &str = "_passed";

/// Makes guards known to `tera`.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter(JUDGED, |value: Value, of: Kwargs, _: &State<'_>| guarded(value, &of, |_| true));
    tera.register_filter(WRITTEN, |value: Value, of: Kwargs, _: &State<'_>| guarded(value, &of, |is_text| !is_text));
    tera.register_filter(LOOPED, |value: Value, of: Kwargs, _: &State<'_>| guarded(value, &of, |is_text| is_text));
    tera.register_filter(PASSED, |value: Value, of: Kwargs, _: &State<'_>| guarded(value, &of, |_| false));
}

/// The value, unless it is refused, or a text is `of` which it is a part: a letter does not tell where it is from.
fn guarded(value: Value, of: &Kwargs, applies: impl Fn(bool) -> bool) -> TeraResult<Value> {
    let bases = of.iter().map(|(_, base)| base).filter(|base| base.as_str().is_some());
    let itself = applies(value.as_str().is_some()).then_some(&value);
    let refusal = bases.chain(itself).find_map(stand_ins::refusal);
    refusal.map_or(Ok(value), Err)
}

/// `template` with guards; none where its tokens cannot be told apart.
pub(super) fn with_guards(template: &str) -> Option<String> {
    let mut guards = Guards { template, found: Vec::new() };
    tags(template)?.iter().try_for_each(|tag| guards.put_into(tag))?;
    let mut out = String::with_capacity(template.len() * 2);
    let mut from = 0;
    for (at, guard) in guards.found {
        out.push_str(&template[from..at]);
        out.push_str(&guard);
        from = at;
    }
    out.push_str(&template[from..]);
    Some(out)
}

struct Guards<'a> {
    template: &'a str,
    /// Where guards go, in the order of the template.
    found: Vec<(usize, String)>,
}

/// A variable with what is taken from it.
#[derive(Default)]
struct Operand<'a> {
    /// Where it begins in the template. Others than variables have no stand-ins.
    start: Option<usize>,
    /// What has an index in it.
    bases: Vec<&'a str>,
}

/// What can stand next in an expression.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Operand,
    /// The name of a filter or a test.
    Name,
    /// An operator, or the end.
    Operator,
}

/// What is open in an expression.
enum Open<'a> {
    Bracket,
    /// The index of an operand, which may go on after it.
    Index(Operand<'a>),
    /// A component call.
    Call,
    /// One that is written where it is the whole expression.
    WrittenCall,
}

impl<'a> Guards<'a> {
    fn after(&mut self, token: &Token<'_>, guard: &str, bases: &[&str]) {
        let of: Vec<String> = bases.iter().enumerate().map(|(at, base)| format!("of{at}={base}")).collect();
        let of = if of.is_empty() { String::new() } else { format!("({})", of.join(", ")) };
        self.found.push((token.end, format!(" | {guard}{of}")));
    }

    /// After a variable with constant indexes.
    fn after_path(&mut self, path: &[Token<'_>], guard: &str) {
        let mut operand = Operand { start: Some(path[0].start()), bases: Vec::new() };
        path.iter().filter(|token| is_index(token)).for_each(|sign| operand.bases.extend(self.base(&operand, sign)));
        self.after(&path[path.len() - 1], guard, &operand.bases);
    }

    /// What the index is of that begins here.
    fn base(&self, operand: &Operand<'_>, sign: &Token<'_>) -> Option<&'a str> {
        operand.start.map(|start| &self.template[start..sign.start()])
    }

    /// Puts guards into a tag; none where it is no tag that Tera knows.
    fn put_into(&mut self, tag: &Tag<'_>) -> Option<()> {
        let tokens = &tag.tokens[..];
        if !tag.is_statement {
            return self.of_written(tokens);
        }
        match tokens.first()?.text {
            "if" | "elif" if is_presence(&tokens[1..]) => Some(()),
            "if" | "elif" => self.of_expression(&tokens[1..], Next::Operand),
            "for" => self.of_loop(tokens),
            "set" | "set_global" => self.of_set(tokens),
            "filter" => {
                self.found.push((tokens[0].end, format!(" {JUDGED} |")));
                self.of_expression(&tokens[1..], Next::Name)
            }
            "<" => self.of_written(tokens),
            "</" | "else" | "endif" | "endfor" | "endset" | "endfilter" | "break" | "continue" | "include"
            | "extends" | "block" | "endblock" | "component" | "endcomponent" => Some(()),
            _ => None,
        }
    }

    /// `{{ x }}`, `{{ x | safe }}`, `{{ super() }}`, `{{ <component /> }}` or any other expression.
    fn of_written(&mut self, tokens: &[Token<'_>]) -> Option<()> {
        let path = path(tokens);
        let is_written = path > 0 && (path == tokens.len() || are(&tokens[path..], &["|", "safe"]));
        if is_written {
            self.after_path(&tokens[..path], WRITTEN);
        }
        if is_written || are(tokens, &["super", "(", ")"]) {
            return Some(());
        }
        match tokens.first()?.text {
            "<" => self.of_tokens(&tokens[1..], Next::Operand, vec![Open::WrittenCall]),
            _ => self.of_expression(tokens, Next::Operand),
        }
    }

    /// `for x in list`, `for key, x in list`.
    fn of_loop(&mut self, tokens: &[Token<'_>]) -> Option<()> {
        let list = tokens.iter().skip(2).step_by(2).take(2).position(|token| token.text == "in")? * 2 + 3;
        let list = &tokens[list..];
        if list.is_empty() || path(list) < list.len() {
            return self.of_expression(list, Next::Operand);
        }
        self.after_path(list, LOOPED);
        Some(())
    }

    /// `set x = y`, where `y` may be guarded later, or `set x | filter` before a block of its own.
    fn of_set(&mut self, tokens: &[Token<'_>]) -> Option<()> {
        match tokens.get(2).map(|token| token.text) {
            None => Some(()),
            Some("=") if tokens.len() > 3 && path(&tokens[3..]) == tokens.len() - 3 => {
                self.after_path(&tokens[3..], PASSED);
                Some(())
            }
            Some("=") => self.of_expression(&tokens[3..], Next::Operand),
            Some("|") => {
                self.after(&tokens[1], JUDGED, &[]);
                self.of_expression(&tokens[2..], Next::Operator)
            }
            _ => None,
        }
    }

    /// Guards each operand of an expression, but for arguments of components, which are guarded where these use them.
    fn of_expression(&mut self, tokens: &[Token<'_>], next: Next) -> Option<()> {
        self.of_tokens(tokens, next, Vec::new())
    }

    fn of_tokens(&mut self, tokens: &[Token<'_>], mut next: Next, mut open: Vec<Open<'a>>) -> Option<()> {
        let mut operand = Operand::default();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let rest = &tokens[at + 1..];
            if let Some(Open::Call | Open::WrittenCall) = open.last() {
                let skipped = self.of_call(token, rest, &mut open);
                next = if token.text == ">" { Next::Operator } else { Next::Operand };
                operand = Operand::default();
                at += 1 + skipped;
                continue;
            }
            let mut skipped = 0;
            next = match (next, token.kind, token.text) {
                (Next::Name, Kind::Name, "not") => Next::Name,
                (Next::Name, Kind::Name, _) | (Next::Operand, Kind::Literal, _) => {
                    operand = Operand::default();
                    Next::Operator
                }
                (Next::Operand, Kind::Name, "not") => Next::Operand,
                (Next::Operand, Kind::Name, _) if begins(rest, "=") => Next::Operand,
                (Next::Operand, Kind::Name, _) => {
                    operand = Operand { start: Some(token.start()), bases: Vec::new() };
                    self.of_operand(token, rest, &operand)
                }
                (Next::Operator, _, "." | "?.") => {
                    skipped = 1;
                    self.of_operand(rest.first()?, &rest[1..], &operand)
                }
                (Next::Operator, _, "[" | "?[") => {
                    operand.bases.extend(self.base(&operand, token));
                    open.push(Open::Index(std::mem::take(&mut operand)));
                    Next::Operand
                }
                (Next::Operand, _, "<") => {
                    open.push(Open::Call);
                    Next::Operand
                }
                (_, _, "(" | "[" | "{") => {
                    open.push(Open::Bracket);
                    Next::Operand
                }
                (_, _, ")" | "]" | "}") => {
                    operand = if let Open::Index(operand) = open.pop()? { operand } else { Operand::default() };
                    if token.text == "}" { Next::Operator } else { self.of_operand(token, rest, &operand) }
                }
                (Next::Operator, _, "|" | "is") => Next::Name,
                (Next::Operator, Kind::Name, "not") => Next::Operator,
                (Next::Operator, Kind::Name, "in" | "and" | "or" | "if" | "else") => Next::Operand,
                (Next::Operator, Kind::Name, "for") => {
                    skipped = rest.iter().position(|token| token.text == "in")? + 1;
                    Next::Operand
                }
                (_, Kind::Sign, _) => Next::Operand,
                _ => return None,
            };
            at += 1 + skipped;
        }
        open.is_empty().then_some(())
    }

    /// After the last token of an operand, unless that goes on. How long a list is and whether something is there
    /// can be asked of what holds texts.
    fn of_operand(&mut self, last: &Token<'_>, rest: &[Token<'_>], operand: &Operand<'_>) -> Next {
        let mut texts = rest.iter().map(|token| token.text).chain(["", ""]);
        match (texts.next().unwrap_or_default(), texts.next().unwrap_or_default()) {
            ("." | "?." | "[" | "?[" | "(", _) => {}
            ("is", "defined" | "undefined") if operand.bases.is_empty() => {}
            ("|", "length") => self.after(last, LOOPED, &operand.bases),
            _ => self.after(last, JUDGED, &operand.bases),
        }
        Next::Operator
    }

    /// One token of a component call; tells how many more are an argument that is passed on as it is.
    fn of_call(&mut self, token: &Token<'_>, rest: &[Token<'_>], open: &mut Vec<Open<'_>>) -> usize {
        match token.text {
            "{" => {
                let path = path(rest);
                if path > 0 && begins(&rest[path..], "}") {
                    self.after_path(&rest[..path], PASSED);
                    return path + 1;
                }
                open.push(Open::Bracket);
            }
            ">" => {
                let is_written = matches!(open.pop(), Some(Open::WrittenCall)) && rest.is_empty();
                if !is_written {
                    self.after(token, JUDGED, &[]);
                }
            }
            _ => {}
        }
        0
    }
}

/// Whether the expression asks of each operand only whether it is there.
fn is_presence(mut tokens: &[Token<'_>]) -> bool {
    loop {
        if begins(tokens, "not") {
            tokens = &tokens[1..];
        }
        let path = fields(tokens);
        match tokens.get(path).map(|token| token.text) {
            None => return path > 0,
            Some("and" | "or") if path > 0 => tokens = &tokens[path + 1..],
            _ => return false,
        }
    }
}

/// How many tokens at the beginning name a value: a variable, its fields, constant indexes.
fn path(tokens: &[Token<'_>]) -> usize {
    if tokens.first().is_none_or(|token| token.kind != Kind::Name) {
        return 0;
    }
    let mut length = 1;
    loop {
        length += match &tokens[length..] {
            [sign, field, ..] if matches!(sign.text, "." | "?.") && field.kind == Kind::Name => 2,
            [sign, index, close, ..]
                if matches!(sign.text, "[" | "?[") && index.kind == Kind::Literal && close.text == "]" =>
            {
                3
            }
            _ => return length,
        };
    }
}

/// How many tokens at the beginning name a value without an index; none if it has one.
fn fields(tokens: &[Token<'_>]) -> usize {
    let path = path(tokens);
    if tokens[..path].iter().any(is_index) { 0 } else { path }
}

fn is_index(token: &Token<'_>) -> bool {
    token.kind == Kind::Sign && matches!(token.text, "[" | "?[")
}

fn begins(tokens: &[Token<'_>], text: &str) -> bool {
    tokens.first().is_some_and(|token| token.text == text)
}

fn are(tokens: &[Token<'_>], texts: &[&str]) -> bool {
    tokens.iter().map(|token| token.text).eq(texts.iter().copied())
}
