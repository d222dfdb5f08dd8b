use std::fmt::Write;
use unhunch::figure::*;
#[test]
#[ignore]
fn dump() {
    let mut o = String::new();
    for m in movements() {
        for (i, n) in m.names.iter().enumerate() {
            let mut d = Drawing::new();
            m.draw(&m.keyframe(i as u8), &mut d);
            writeln!(
                o,
                "# {}{}-{}",
                m.slug,
                if m.mistake { "-mistake" } else { "" },
                n
            )
            .unwrap();
            for (k, s) in d.shapes().iter().enumerate() {
                writeln!(
                    o,
                    "{}|{}|{}|{}|{}",
                    s.class.css(),
                    s.opacity,
                    s.clipped,
                    d.in_inset(k),
                    s.path.data()
                )
                .unwrap();
            }
        }
    }
    std::fs::write("/tmp/f_dump.txt", o).unwrap();
}
