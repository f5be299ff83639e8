package org.nishang.learning.session;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.platform.web.PortalAddress;
import org.springframework.stereotype.Component;

/**
 * Classes for the calendars of people (RFC 5545): an event for each day. Times are in UTC, so that no calendar has to
 * know a zone; an event keeps its name, so that a class that was moved moves in calendars that have it.
 */
@Component
class ClassCalendar {

    private final PortalAddress address;
    private final Clock clock;

    ClassCalendar(PortalAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** @return lines of at most 75 octets that end with CR LF */
    String of(Collection<TrainingClass> classes) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Nishang Academy//Classes//ZH");
        classes.forEach(one -> one.plan().days().forEach(day -> calendar.addEvent(event(one, day))));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(TrainingClass of, LocalDate day) {
        var plan = of.plan();
        var lessons = plan.on(day);
        var event = new VEvent();
        event.setUid(of.id() + "-" + plan.days().indexOf(day) + "@nishang");
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSequence((int) of.version());
        event.setDateStart(at(day, lessons.getFirst().from()));
        event.setDateEnd(at(day, latest(lessons)));
        event.setSummary(plan.name());
        event.setLocation(plan.place() + " "
                + lessons.stream().map(ClassLesson::room).distinct().collect(Collectors.joining("、")));
        event.setDescription(lessons.stream()
                .map(lesson -> "%s–%s %s（%s）".formatted(lesson.from(), lesson.to(), lesson.topic(), lesson.teacher()))
                .collect(Collectors.joining("\n")));
        event.setUrl(address.base() + "/classes/" + of.id());
        event.setStatus(of.state() == ClassState.CANCELLED ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static LocalTime latest(List<ClassLesson> lessons) {
        return lessons.stream()
                .map(ClassLesson::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(zone()).toInstant());
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
