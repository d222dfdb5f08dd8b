"""Reads calendar files with two real parsers and follows every reminder for a year.

    check.py FILE.ics…

Beside each file lies FILE.json, which says what it should hold: the zone, the
day it was made, its sequence, and the events by name, each with its time and
its days (0 is Monday), or no days when it is cancelled.

A warning of a parser counts as an error. The first fault ends the run.
"""

import json
import sys
import warnings
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import vobject
from dateutil.rrule import rrulestr

warnings.simplefilter("error")

YEAR = timedelta(days=365)


def expect(holds, *what):
    if not holds:
        raise SystemExit(f"check.py: {' '.join(map(str, what))}")


def same(found, wanted, *what):
    expect(found == wanted, *what, "| found:", found, "| wanted:", wanted)


def same_instants(found, wanted, *what):
    """As `same`, telling only the first that differs."""
    for one, other in zip(found, wanted):
        same(str(one), str(other), *what)
    same(len(found), len(wanted), *what)


def instants(event, zone, made):
    """When the reminder should come in the year from `made` on, by the tz database."""
    hour, minute = map(int, event["time"].split(":"))
    days = [made + timedelta(days=n) for n in range(YEAR.days)]
    return [
        datetime.combine(day, time(hour, minute), ZoneInfo(zone)).astimezone(timezone.utc)
        for day in days
        if day.weekday() in event["days"]
    ]


def crosses_both_changes(zone, made):
    offsets = [
        datetime.combine(made + timedelta(days=n), time(12), ZoneInfo(zone)).utcoffset()
        for n in range(YEAR.days)
    ]
    return sum(a != b for a, b in zip(offsets, offsets[1:])) >= 2


def with_icalendar(data, wanted, made):
    calendar = icalendar.Calendar.from_ical(data)
    for part in calendar.walk():
        same(part.errors, [], part.name, "was read with errors")
    same(str(calendar["VERSION"]), "2.0", "version")
    same(str(calendar["METHOD"]), "PUBLISH", "method")
    (described,) = calendar.walk("VTIMEZONE")
    same(str(described["TZID"]), wanted["zone"], "time zone")
    zone = described.to_tz(lookup_tzid=False)
    real = ZoneInfo(wanted["zone"])
    moment = datetime.combine(made, time(), timezone.utc)
    for _ in range(YEAR.days * 48):
        local = moment.astimezone(real)
        offset = local.replace(tzinfo=None).replace(tzinfo=zone).utcoffset()
        # An hour that comes twice belongs to two offsets.
        once = local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()
        expect(not once or offset == local.utcoffset(), "offset at", local, "is", offset)
        moment += timedelta(minutes=30)

    events = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
    same(len(events), len(calendar.walk("VEVENT")), "names of events")
    same(sorted(events), sorted(wanted["events"]), "events")
    for name, event in events.items():
        expected = wanted["events"][name]
        same(int(event["SEQUENCE"]), wanted["sequence"], name, "sequence")
        start = event.start
        same(event["DTSTART"].params["TZID"], wanted["zone"], name, "zone")
        if not expected["days"]:
            same(str(event["STATUS"]), "CANCELLED", name)
            expect("RRULE" not in event and not event.walk("VALARM"), name, "still reminds")
            continue
        (alarm,) = event.walk("VALARM")
        same(str(alarm["ACTION"]), "DISPLAY", name, "alarm")
        same(alarm["TRIGGER"].dt, timedelta(0), name, "alarm")
        expect("#/session/" in str(event["URL"]), name, "has no link")
        expect(str(event["URL"]) in str(event["DESCRIPTION"]), name, "has no link to read")
        expect(event.duration <= timedelta(minutes=10), name, "is long")
        naive = start.replace(tzinfo=None)
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=naive)
        found = rule.between(naive, datetime.combine(made, time()) + YEAR, inc=True)
        found = [at.replace(tzinfo=zone).astimezone(timezone.utc) for at in found]
        same_instants(found, instants(expected, wanted["zone"], made), name, "by icalendar")
    return len(events)


def with_vobject(data, wanted, made):
    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate(raiseException=True)
    end = datetime.combine(made, time()) + YEAR
    zone = calendar.vtimezone.gettzinfo()
    for event in calendar.vevent_list:
        name = event.uid.value
        expected = wanted["events"][name]
        if not expected["days"]:
            same(event.status.value, "CANCELLED", name)
            continue
        # The rule is followed by the clock on the wall. vobject knows many zones
        # by name, as pytz has them, so the zone of the file is put in here.
        start = event.dtstart.value
        expect(start.tzinfo is not None, name, "has no zone")
        found = event.getrruleset(addRDate=True)
        found = found.between(start, end.replace(tzinfo=start.tzinfo), inc=True)
        found = [at.replace(tzinfo=zone).astimezone(timezone.utc) for at in found]
        same_instants(found, instants(expected, wanted["zone"], made), name, "by vobject")


def check(path):
    data = path.read_bytes()
    wanted = json.loads(path.with_suffix(".json").read_text())
    made = date.fromisoformat(wanted["made"])
    expect(
        crosses_both_changes(wanted["zone"], made) or wanted["still"],
        wanted["zone"], "does not change twice in that year",
    )
    events = with_icalendar(data, wanted, made)
    with_vobject(data, wanted, made)
    print(f"{path.name}: {events} events, followed for a year in {wanted['zone']}")


if __name__ == "__main__":
    expect(len(sys.argv) > 1, "name the files")
    for name in sys.argv[1:]:
        check(Path(name))
