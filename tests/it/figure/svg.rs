//! A drawing as SVG text, as a view would build its elements.

use unhunch::figure::{Class, Drawing, MIRROR};

/// What stands inside the `svg` element. `id` begins every name in it; `style`
/// turns the classes of a shape into attributes.
pub(crate) fn paint(
    drawing: &Drawing,
    id: &str,
    mirrored: bool,
    style: impl Fn(&str) -> String,
) -> String {
    let mut svg = String::new();
    let mut put = |text: &str| svg.push_str(text);
    let (core, glow) = (style("hc"), style("hs"));
    put(&format!(
        "<defs><radialGradient id=\"{id}-g\"><stop offset=\".1\" {core}/>\
         <stop offset=\".38\" {glow}/><stop offset=\".68\" {glow} stop-opacity=\".85\"/>\
         <stop offset=\"1\" {glow} stop-opacity=\".12\"/></radialGradient>"
    ));
    let inset = drawing.inset();
    if let Some(range) = &inset {
        let ground = drawing.shapes()[range.start - 1].path.data();
        put(&format!(
            "<clipPath id=\"{id}-i\"><path d=\"{ground}\"/></clipPath>"
        ));
    }
    for small in [false, true] {
        let mut clips = (0..drawing.shapes().len()).filter(|i| drawing.in_inset(*i) == small);
        if let Some(shirt) = clips.find_map(|i| drawing.clip(i)) {
            let data = shirt.data();
            put(&format!(
                "<clipPath id=\"{id}-{small}\"><path d=\"{data}\"/></clipPath>"
            ));
        }
    }
    let side = if mirrored { MIRROR } else { "" };
    put(&format!("</defs><g transform=\"{side}\">"));
    for (i, shape) in drawing.shapes().iter().enumerate() {
        let at = |edge: Option<usize>| edge == Some(i);
        if at(inset.as_ref().map(|r| r.start)) {
            put(&format!("<g clip-path=\"url(#{id}-i)\">"));
        }
        let (style, data) = (style(shape.class.css()), shape.path.data());
        let opacity = f32::from(shape.opacity) / 100.0;
        put(&format!("<path {style} d=\"{data}\" opacity=\"{opacity}\""));
        if !shape.transform.is_empty() {
            put(&format!(" transform=\"{}\"", shape.transform));
        }
        if shape.class == Class::Highlight {
            put(&format!(" fill=\"url(#{id}-g)\""));
        }
        if shape.clipped {
            put(&format!(
                " clip-path=\"url(#{id}-{})\"",
                drawing.in_inset(i)
            ));
        }
        put("/>");
        if at(inset.as_ref().map(|r| r.end - 1)) {
            put("</g>");
        }
    }
    put("</g>");
    svg
}
