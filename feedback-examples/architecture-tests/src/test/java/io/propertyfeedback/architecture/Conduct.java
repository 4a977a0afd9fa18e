package io.propertyfeedback.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** What published code never does to its host: threads, clocks, zones, streams of the JVM are the host's. */
final class Conduct {
    private Conduct() {}

    /** No thread is created or asked for; whoever embeds the library calls it on threads of their own. */
    static ArchRule noThreads(String root) {
        return noClasses()
                .that(core(root))
                .should()
                .accessTargetWhere(access(
                        "start a thread",
                        target -> isA(target, Thread.class)
                                        && Set.of("<init>", "start").contains(target.getName())
                                || isA(target, Executor.class)
                                || isA(target, Executors.class)
                                || isA(target, ThreadFactory.class)
                                || isA(target, Timer.class)
                                || isA(target, CompletableFuture.class)
                                        && target.getName().endsWith("Async")
                                || Set.of("parallelStream", "parallel").contains(target.getName())));
    }

    /** Time is an argument or an InstantSource; the builder's default and the caches of definitions alone read a clock. */
    static ArchRule noClocks(String root) {
        return noClasses()
                .that(core(root).and(not(named(root + ".PropertyFeedbackBuilder", root + ".desk.Snapshots"))))
                .should()
                .accessTargetWhere(access(
                        "read the JVM's clock",
                        target ->
                                isA(target, Temporal.class) && target.getName().equals("now")
                                        || isA(target, System.class)
                                                && Set.of("currentTimeMillis", "nanoTime")
                                                        .contains(target.getName())
                                        || isA(target, InstantSource.class)
                                                && target.getName().startsWith("system")
                                        || target.getFullName().startsWith("java.util.Date.<init>()")));
    }

    /** Nothing depends on where the JVM happens to run. */
    static ArchRule noDefaults(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .accessTargetWhere(access(
                        "use the JVM's zone, locale or charset",
                        target -> isA(target, ZoneId.class) && target.getName().equals("systemDefault")
                                || isA(target, Clock.class) && target.getName().equals("systemDefaultZone")
                                || isA(target, Locale.class) && target.getName().equals("getDefault")
                                || isA(target, TimeZone.class)
                                        && target.getName().equals("getDefault")
                                || Set.of("toLowerCase", "toUpperCase").contains(target.getName())
                                        && target.getFullName().endsWith("()")
                                || isA(target, String.class)
                                        && Set.of("getBytes()", "<init>([B)").stream()
                                                .anyMatch(target.getFullName()::endsWith)
                                || isA(target, ResourceBundle.class)
                                        && target.getFullName().endsWith("getBundle(java.lang.String)")
                                || isA(target, DateTimeFormatter.class)
                                        && target.getFullName().endsWith("ofPattern(java.lang.String)")));
    }

    /** Zone-less timestamps are how deadlines drift. */
    static ArchRule noOldDates(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat(named(
                        "java.sql.Timestamp",
                        "java.sql.Date",
                        "java.sql.Time",
                        "java.util.Date",
                        "java.util.Calendar",
                        "java.util.GregorianCalendar"));
    }

    static ArchRule noStandardStreams(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(named(root + ".testkit.RuleTable")))) // a command that prints
                .should()
                .accessTargetWhere(access(
                        "write to a stream of the JVM",
                        target -> isA(target, System.class)
                                        && Set.of("out", "err").contains(target.getName())
                                || target.getFullName().endsWith("printStackTrace()")));
    }

    private static DescribedPredicate<JavaClass> core(String root) {
        return resideInAPackage(root + "..")
                .and(not(resideInAnyPackage(root + ".jdbc..", root + ".http..", root + ".testkit..")));
    }

    /** These classes and what is nested in them. */
    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> these = Set.of(names);
        return describe("named " + these, type -> these.contains(type.getName().replaceAll("\\$.*", "")));
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String what, java.util.function.Predicate<AccessTarget> forbidden) {
        return describe(what, access -> forbidden.test(access.getTarget()));
    }

    private static boolean isA(AccessTarget target, Class<?> type) {
        return target.getOwner().isAssignableTo(type);
    }
}
