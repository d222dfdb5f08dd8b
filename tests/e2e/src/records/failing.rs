//! A storage that refuses to write, from one call on or for one call.
//!
//! Invariant: only texts of the app are refused, and reading always works.

use serde_json::json;

use crate::Person;

/// How a write fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failing {
    /// One call throws as a full storage does.
    Once,
    /// One call and all after it throw so.
    FromThenOn,
    /// One call and all after it do nothing and say nothing.
    Silently,
}

impl Failing {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Once, Self::FromThenOn, Self::Silently];
}

/// From now on the `n`th write fails, counted from 1.
#[track_caller]
pub fn fail(person: &mut Person, how: Failing, n: u32) {
    let (once, silent) = (how == Failing::Once, how == Failing::Silently);
    let plan = json!({ "n": n, "once": once, "silent": silent });
    person.ask_page(&format!(
        "const {{ n, once, silent }} = {plan};
         const {{ setItem }} = Storage.prototype;
         window.writes = 0;
         window.mendStorage = () => {{ Storage.prototype.setItem = setItem }};
         Storage.prototype.setItem = function (key, text) {{
             window.writes += 1;
             if (window.writes < n || (once && n < window.writes)) return setItem.call(this, key, text);
             if (!silent) throw new DOMException('full', 'QuotaExceededError');
         }}"
    ));
}

/// Writing works again. Returns how many writes were tried meanwhile.
#[track_caller]
pub fn mend(person: &mut Person) -> u64 {
    let writes = person.ask_page("window.mendStorage(); return window.writes");
    writes.as_u64().expect("a number of writes")
}
