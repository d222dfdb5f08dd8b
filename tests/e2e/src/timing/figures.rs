//! A few figures about many measurements.

/// The values in order, smallest first.
pub fn sorted(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values
}

/// The value that `percent` of the sorted values do not exceed; not a number
/// when there are none.
pub fn of_sorted(sorted: &[f64], percent: usize) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let at = (last * percent).div_ceil(100);
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// The mean; not a number when there are none.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values
        .into_iter()
        .fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    sum / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values = sorted([5.0, 1.0, 3.0]);
        let found = [0, 50, 99, 100].map(|percent| of_sorted(&values, percent).to_string());
        assert_eq!(found, ["1", "3", "5", "5"]);
        assert!(of_sorted(&[], 50).is_nan());
    }
}
