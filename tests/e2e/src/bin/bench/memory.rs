//! How much memory a page keeps.

use e2e::Person;
use serde_json::{Value, json};

/// What is kept after everything that can be dropped was dropped, in bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Kept {
    /// Objects of the page's scripts. Being asked and recorded makes it grow too,
    /// by some 30 KiB a minute while the session is paused.
    pub(crate) scripts: f64,
    /// The memory of the app itself.
    pub(crate) wasm: f64,
}

/// Measures it.
pub(crate) fn kept(person: &mut Person) -> Kept {
    // Twice: what ended in the first is let go by the page only after it.
    person.devtools("HeapProfiler.collectGarbage", &json!({}));
    person.devtools("HeapProfiler.collectGarbage", &json!({}));
    let heap = person.devtools("Runtime.getHeapUsage", &json!({}));
    Kept {
        scripts: heap["usedSize"].as_f64().unwrap_or(f64::NAN),
        wasm: wasm(person).unwrap_or(f64::NAN),
    }
}

/// The size of every memory of WebAssembly there is.
fn wasm(person: &mut Person) -> Option<f64> {
    let prototype = json!({ "expression": "WebAssembly.Memory.prototype" });
    let prototype = person.devtools("Runtime.evaluate", &prototype);
    let all = json!({ "prototypeObjectId": id(&prototype["result"])? });
    let all = person.devtools("Runtime.queryObjects", &all);
    let sum = json!({
        "objectId": id(&all["objects"])?,
        "functionDeclaration":
            "function () { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0) }",
        "returnByValue": true,
    });
    person.devtools("Runtime.callFunctionOn", &sum)["result"]["value"].as_f64()
}

fn id(object: &Value) -> Option<&Value> {
    object.get("objectId")
}
