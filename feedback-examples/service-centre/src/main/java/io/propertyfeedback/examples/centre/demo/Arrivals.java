package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is said in half a year: by whom, where, when and through which channel. Drawn from a fixed seed. */
final class Arrivals {
    private static final int DAYS = 180;
    private static final int BUSY_DAYS = 8;
    private static final String ASKING_PHONE = "13900002222";
    private static final String[] PLACES = {
        "Lobby 大堂", "East gate 东门", "Garage B1 地下车库B1", "Playground 儿童乐园", "Corridor 楼道", "Garden 中心花园"
    };
    private static final String[] FAMILY = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙"};
    private static final String[] GIVEN = {"伟", "芳", "娜", "敏", "静", "磊", "军", "洋", "艳", "杰", "娟", "涛"};
    private static final List<Channel> CHANNELS = List.of(
            Channel.PHONE,
            Channel.PHONE,
            Channel.PHONE,
            Channel.ONLINE,
            Channel.ONLINE,
            Channel.ONLINE,
            Channel.WECHAT_GROUP,
            Channel.WECHAT_GROUP,
            Channel.SERVICE_DESK,
            Channel.EMAIL,
            Channel.HOTLINE);

    private final String company;
    private final Instant end;
    private final Random random;
    private final Catalogue catalogue;
    private final List<Arrival> all = new ArrayList<>();

    /**
     * One thing said.
     *
     * @param at      when
     * @param subject what about
     * @param said    as it is handed in
     * @param chinese in which language
     * @param stop    the step on which it is left alone, so that it can be shown; null for none
     */
    record Arrival(
            Instant at,
            Catalogue.Subject subject,
            NewFeedback said,
            boolean chinese,
            @Nullable StepId stop) {}

    Arrivals(String company, Instant end, Random random, Catalogue catalogue) {
        this.company = company;
        this.end = end;
        this.random = random;
        this.catalogue = catalogue;
    }

    /** So many, in the order in which they were said. */
    List<Arrival> draw(int cases) {
        couple();
        all.add(of("liang.jing", "梁静", ASKING_PHONE, "complaint/parking", 4, StepId.ANALYSE)); // a department is asked
        while (all.size() < cases) {
            Catalogue.Subject subject = catalogue.subject(random);
            Instant at = instant();
            Places.Place place = place();
            Arrival first = arrival(subject, at, place, home(place));
            all.add(first);
            boolean again = subject.category().startsWith("complaint") && random.nextInt(100) < 9;
            Instant later = at.plus(Duration.ofHours(40 + random.nextInt(400)));
            if (again && all.size() < cases && later.isBefore(end)) {
                String unit = first.said().details().location().unit();
                all.add(arrival(subject, later, place, unit == null ? home(place) : unit));
            }
        }
        all.sort(Comparator.comparing(Arrival::at));
        return all;
    }

    /** What the resident with an account said, and her husband: one to be rated, one under way, two that are over. */
    private void couple() {
        String phone = Staff.WANG_FANG_PHONE;
        all.add(of(DemoHouseholds.WIFE, "王芳", phone, "repair/leakage", 6, StepId.FOLLOW_UP));
        all.add(of(DemoHouseholds.WIFE, "王芳", phone, "repair/lighting", 2, StepId.IMPLEMENT));
        all.add(of(DemoHouseholds.WIFE, "王芳", phone, "complaint/noise/neighbour", 40, null));
        all.add(of(DemoHouseholds.HUSBAND, "李军", phone, "complaint/parking", 25, null));
    }

    private Arrival of(String party, String name, String phone, String category, int days, @Nullable StepId stop) {
        Catalogue.Subject subject = catalogue.subject(category);
        Instant at = end.minus(Duration.ofDays(days));
        Person person = Person.of(company, party).named(name).withPhone(phone);
        NewFeedback said = NewFeedback.of(
                        company,
                        "brocade",
                        Channel.ONLINE,
                        category,
                        subject.text().zh())
                .titled(subject.title().zh())
                .at(subject.home() ? Location.unit("3-1201") : Location.place(PLACES[4]))
                .receivedAt(at)
                .from(SubmitterKind.OWNER, person);
        return new Arrival(at, subject, said, true, stop);
    }

    private Arrival arrival(Catalogue.Subject subject, Instant at, Places.Place place, String home) {
        boolean chinese = random.nextInt(100) < 62;
        NewFeedback said = NewFeedback.of(
                        company,
                        place.id(),
                        channel(),
                        subject.category(),
                        subject.text().in(chinese))
                .titled(subject.title().in(chinese))
                .at(subject.home() ? Location.unit(home) : Location.place(PLACES[random.nextInt(PLACES.length)]))
                .receivedAt(at);
        if (random.nextInt(100) < 7) {
            said = said.priority(random.nextInt(3) == 0 ? Priority.URGENT : Priority.HIGH);
        }
        if (random.nextInt(100) < 30) {
            said = said.publishable();
        }
        return new Arrival(at, subject, said(said, place, home), chinese, null);
    }

    /** By whom: some say nothing of themselves, some speak for others; a home is always the same few people. */
    private NewFeedback said(NewFeedback said, Places.Place place, String home) {
        int who = random.nextInt(100);
        if (who < 8) {
            return said;
        }
        String party = "p-" + place.id() + '-' + home;
        int name = Math.floorMod(party.hashCode(), FAMILY.length * GIVEN.length);
        Person person = Person.of(company, party)
                .named(FAMILY[name / GIVEN.length] + GIVEN[name % GIVEN.length])
                .withPhone("1390000" + String.format("%04d", Math.floorMod(party.hashCode(), 10_000)));
        SubmitterKind kind = who < 70 ? SubmitterKind.OWNER : who < 90 ? SubmitterKind.RENTER : SubmitterKind.FAMILY;
        NewFeedback known = said.from(kind, person);
        return who >= 95 ? known.from(new Submitter(kind, party, "p-" + place.id() + "-parent")) : known;
    }

    /** Mostly by day; more in the last days, so that there is work to be done. */
    private Instant instant() {
        boolean busy = random.nextInt(100) < 13;
        int back = busy ? random.nextInt(BUSY_DAYS) : (int) (DAYS * Math.pow(random.nextDouble(), 1.15));
        LocalDate day = LocalDate.ofInstant(end, Places.ZONE).minusDays(back);
        int minute = (int) Math.max(0, Math.min(1439, 14 * 60 + random.nextGaussian() * 230));
        Instant at = day.atTime(LocalTime.ofSecondOfDay(minute * 60L + random.nextInt(60)))
                .atZone(Places.ZONE)
                .toInstant();
        return at.isBefore(end) ? at : end.minus(Duration.ofMinutes(1 + random.nextInt(600)));
    }

    private Places.Place place() {
        int at = random.nextInt(
                Places.ALL.stream().mapToInt(Places.Place::weight).sum());
        for (Places.Place place : Places.ALL) {
            at -= place.weight();
            if (at < 0) {
                return place;
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }

    private String home(Places.Place place) {
        return (1 + random.nextInt(place.towers())) + "-" + (1 + random.nextInt(place.floors())) + "0"
                + (1 + random.nextInt(4));
    }

    private Channel channel() {
        return CHANNELS.get(random.nextInt(CHANNELS.size()));
    }
}
