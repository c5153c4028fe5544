//! Whether two quantities can be the same: the one place that says so, for lints, pages and tables alike.
//!
//! Each is compared by all values that its words leave room for: `3,3 Milliarden` and `3.3 billion` are the same, and
//! so are `rund 500` and `503`. How a number is written decides nothing.
//!
//! 1. Quantities of one unit are compared by their numbers, and so is a number whose unit the passage leaves out.
//! 2. Those of different units are compared by what leads from one to the other, for each meaning that both have:
//!    where that moves the point only, as repeated numbers are; else as a number and what someone made of it, who
//!    converted and rounded it. So 5 miles are 8 kilometres, and 2 miles are not 2.
//! 3. A rate is compared with what it is a rate of, too: an hourly wage can be one of 12 dollars.
//!
//! They differ only where no reading fits.

use super::{Decimal, Interval, Outcome, Quantity, Step, TrailingZeros, Unit};

/// A quantity that is compared.
#[derive(Debug, Clone, Copy)]
pub struct Stated<'a> {
    /// The number and the unit.
    pub quantity: &'a Quantity,
    /// What is counted, where the words say so: 500 cars are not 500 tonnes, and a bare 500 can be either.
    pub noun: Option<&'a str>,
}

impl Quantity {
    /// Whether this and `other` can be two statements of one quantity. A part of a whole can be said in per cent.
    pub fn can_be(&self, other: &Self) -> bool {
        let stated = |quantity| Stated { quantity, noun: None };
        stated(self).can_be(stated(other))
    }
}

impl Stated<'_> {
    /// Whether this and `other` can be two statements of one quantity.
    pub fn can_be(self, other: Stated<'_>) -> bool {
        let (one, another) = (self.quantity.interval, other.quantity.interval);
        let has_one_unit = self.quantity.unit == other.quantity.unit || self.is_open() || other.is_open();
        if has_one_unit && repeats(one, another, Step::SAME) {
            return true;
        }
        let (from, into) = (self.measure(), other.measure());
        let mut steps = from.steps_into(&into);
        steps.extend(from.steps_into_rate(&into));
        steps.into_iter().any(|step| is_led_to(one, another, step)) || self.grows_by(other) || other.grows_by(self)
    }

    /// Whether its number can be of any unit.
    fn is_open(self) -> bool {
        self.quantity.unit.is_none() && self.noun.is_none()
    }

    /// What its unit means. The noun of three points is a unit of the table, if none that texts are read with.
    fn measure(self) -> Unit {
        match (&self.quantity.unit, self.noun) {
            (None, Some(noun)) => Unit::new(noun),
            _ => self.quantity.measure(),
        }
    }

    /// Whether this says how many times as much something is, and `other` by how many per cent it is more.
    fn grows_by(self, other: Stated<'_>) -> bool {
        let less = Decimal::whole(-1);
        let one = |end: Option<Decimal>| end.and_then(|end| end.checked_add(less));
        let Interval { low, high, .. } = self.quantity.interval;
        let more = Interval { low: one(low), high: one(high), ..self.quantity.interval };
        let is_more = low.or(high).is_some_and(|end| end.compare(Decimal::whole(1)).is_gt());
        let steps = || Unit::plain().steps_into(&other.measure());
        self.is_open()
            && is_more
            && other.quantity.is_percent()
            && steps().into_iter().any(|step| is_led_to(more, other.quantity.interval, step))
    }
}

impl Quantity {
    /// Whether a fixed factor leads from one to the other, whatever they come to: both have a unit of the table, not
    /// the same, of one dimension. A pound that is money is none of weight here.
    pub fn is_convertible_to(&self, other: &Self) -> bool {
        let (from, into) = (self.measure(), other.measure());
        let are_measured = self.unit != other.unit && !from.is_counted() && !into.is_counted();
        are_measured && from.is_money() == into.is_money() && from.measures_as(&into)
    }

    /// What it comes to in the unit of `other`, as both units are mostly meant; none where no factor is known.
    pub fn in_unit_of(&self, other: &Self) -> Option<Outcome> {
        let steps = self.measure().steps_into(&other.measure());
        steps.first()?.of_outcome(Outcome::stated(self.interval)?)
    }
}

/// Whether `one` comes to `other`.
fn is_led_to(one: Interval, other: Interval, step: Step) -> bool {
    if step.moves_point_only() {
        return repeats(one, other, step);
    }
    let room = |interval: Interval| interval.extent(TrailingZeros::Converted);
    let is_original = !step.of_extent(one.as_said()).excludes(room(other));
    is_original || !step.of_extent(room(one)).excludes(other.as_said())
}

/// Whether `one`, after `step`, and `other` are the same number, said twice.
fn repeats(one: Interval, other: Interval, step: Step) -> bool {
    let extent = |interval: Interval| interval.extent(TrailingZeros::Significant);
    !step.of_extent(extent(one)).is_apart_from(extent(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|text| Quantity::parse(text).unwrap());
        assert_eq!(one.can_be(&other), other.can_be(&one), "{one} and {other}");
        one.can_be(&other)
    }

    #[test]
    fn what_is_rounded_or_approximate_can_be_the_same() {
        assert!(same("84000..98000 USD", "84000..98000 USD") && same("3300000000 CNY", "3300000000 CNY"));
        assert!(same("3.3", "3.30") && same("~70 USD", "72 USD") && same("<20000 USD", "20000 USD"));
        assert!(same("~500", "503") && same(">5", "7"));
    }

    #[test]
    fn what_is_nearly_a_number_is_not_above_it() {
        assert!(same("<~10", "<~10") && same("<~10", "~10") && same("<~10", "9.6") && same("<~10", "10"));
        assert!(same(">~15", "15.5") && same(">~15", "~15") && same(">~15", ">15"));
        assert!(!same("<~10", "10.5") && !same(">~15", "14") && !same("<~10", "8") && !same(">~15", "<14"));
    }

    #[test]
    fn a_unit_can_have_many_names_and_a_part_is_so_many_hundredths() {
        assert!(same("5 years", "5 a") && same("40 people", "40") && same("50 %", "0.5"));
        assert!(
            same("3 km²", "3 km2") && same("20 °C", "20 Cel") && same("40 kWh", "40 kW.h") && same("2 L", "2 litres")
        );
        assert!(!same("50 %", "0.6"));
    }

    #[test]
    fn another_number_or_currency_is_not() {
        assert!(!same("3.3 USD", "3.4 USD") && !same("3.3 USD", "3.3 CNY") && !same("500", "503"));
        assert!(!same("5 %", "5 USD") && !same(">80", "<70") && !same("~70", "~200"));
    }

    #[test]
    fn a_quantity_in_another_unit_is_the_same() {
        let pairs = [
            ("33 %", "0.333333"),
            ("5 [mi_i]", "8 km"),
            ("2 t", "2000 kg"),
            ("24 mo", "2 a"),
            ("68 [degF]", "20 Cel"),
            ("50 ¢", "0.50 EUR"),
            ("25 [bp]", "0.25 pp"),
            ("1.5 a", "18 mo"),
            ("90 min", "1.5 h"),
            ("6 wk", "42 d"),
            ("3 ‰", "0.3 %"),
            ("100 [degF]", "38 Cel"),
            ("62 [mi_i]/h", "100 km/h"),
            ("3.6 [degF]", "2 Cel"),
            ("12 USD/h", "0.20 USD/min"),
            ("1 [acr_us]", "4000 m2"),
            ("5 p", "0.05 GBP"),
            ("48 h", "2 d"),
            ("365 d", "1 a"),
            ("20000000 kg/a", "20000 t/a"),
        ];
        for (one, other) in pairs {
            assert!(same(one, other), "{one} and {other}");
        }
    }

    #[test]
    fn the_same_number_of_another_unit_is_not() {
        let pairs = [
            ("3 %", "3 pp"),
            ("3 kg", "3 t"),
            ("3 h", "3 d"),
            ("2 [mi_i]", "2 km"),
            ("200 [mi_i]", "200 km"),
            ("5 [degF]", "5 Cel"),
            ("40000 har", "~40000 [acr_us]"),
            ("500 cars", "500 t"),
            ("3 EUR", "3 pp"),
            ("3 m", "3 m2"),
            ("3 a", "3 mo"),
            ("50 ¢", "50 EUR"),
            ("50 km", "50 km/h"),
            ("5 kg", "5 km"),
            ("3 %", "3 ‰"),
            ("10 [gal_us]", "10 L"),
            ("12 USD/h", "12 USD/d"),
        ];
        for (one, other) in pairs {
            assert!(!same(one, other), "{one} and {other}");
        }
    }

    #[test]
    fn a_unit_whose_word_can_be_several_is_compared_as_each() {
        assert!(same("20 deg", "68 deg") && same("20 deg", "20 Cel") && same("90 deg", "90 °"));
        assert!(
            same("25 t", "23 t")
                && same("10 [lb_av]", "5 kg")
                && same("10 [lb_av]", "4.5 kg")
                && same("3 GBP", "3 [lb_av]")
        );
        assert!(
            same("5 [mi_i]", "9.3 km")
                && same("3 points", "3 pp")
                && same("3 points", "3")
                && same("1 [gal_us]", "4.5 L")
        );
        assert!(!same("20 deg", "75 deg") && !same("10 [lb_av]", "10 kg") && !same("3 points", "3 %"));
    }

    #[test]
    fn counts_are_the_same_whatever_is_counted_and_a_bare_number_can_be_of_any_unit() {
        assert!(
            same("500 cars", "500 Autos") && same("500 cars", "500") && same("345", "345 EUR") && same("45", "45 a")
        );
        assert!(same("40 LKW", "40 lorries"), "three capitals are no currency for that");
        assert!(!same("500 cars", "503 Autos") && !same("345", "346 EUR"));
        let [cars, tonnes] = ["500", "500 t"].map(|text| Quantity::parse(text).unwrap());
        let counted = |noun| Stated { quantity: &cars, noun: Some(noun) };
        let bare = |quantity| Stated { quantity, noun: None };
        assert!(!counted("cars").can_be(bare(&tonnes)) && bare(&cars).can_be(bare(&tonnes)));
        let points = Quantity::parse("500 pp").unwrap();
        assert!(counted("Punkte").can_be(bare(&points)) && !counted("Autos").can_be(bare(&points)));
    }

    #[test]
    fn twice_as_much_is_a_hundred_per_cent_more() {
        assert!(same("2", "100 %") && same("3", "200 %") && same("2", "200 %"));
        assert!(!same("5", "100 %") && !same("0.5", "150 %") && !same("2 USD", "100 %"));
    }

    #[test]
    fn a_wage_can_be_stated_without_its_hour_and_a_speed_is_no_length() {
        assert!(same("12 USD/h", "12 USD") && same("30000 /d", "30000") && same("30000 /d", "30000 visitors"));
        assert!(same("6 [mi_i]/d", "10 km") && !same("6 [mi_i]/h", "10 km") && !same("12 USD/h", "13 USD"));
    }
}
