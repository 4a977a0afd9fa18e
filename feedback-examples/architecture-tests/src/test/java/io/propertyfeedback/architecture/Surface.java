package io.propertyfeedback.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** What a host sees of published code: names and signatures. */
final class Surface {
    private static final List<String> BLURRED =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "DTO", "Dto", "Service");

    private static final int MOST_METHODS = 6;

    private Surface() {}

    /** A name says what a thing is; these endings say that nobody knew. */
    static ArchRule plainNames(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("have a name of the trade, not one ending in " + BLURRED) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean blurred = BLURRED.stream().anyMatch(type.getSimpleName()::endsWith);
                        events.add(new SimpleConditionEvent(type, !blurred, type.getName() + " has a blurred name"));
                    }
                });
    }

    static ArchRule noDrawers(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .resideInAnyPackage(root + "..util..", root + "..utils..", root + "..common..");
    }

    /** Vendors implement the port, so each of its interfaces stays small. */
    static ArchRule smallPorts(String root) {
        return classes()
                .that(resideInAPackage(root + ".port"))
                .and()
                .areInterfaces()
                .should(new ArchCondition<>("declare at most " + MOST_METHODS + " methods") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        int many = type.getMethods().size();
                        events.add(new SimpleConditionEvent(
                                type, many <= MOST_METHODS, type.getName() + " declares " + many + " methods"));
                    }
                });
    }

    /**
     * What may stand in a signature is the JDK, this library, and of the testkit JUnit, of each bridge its server: whoever embeds it is bound to no
     * version of anything else.
     */
    static ArchRule noForeignTypes(String root) {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and()
                .arePublic()
                .should(new ArchCondition<>("show only types of the JDK and of this library") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean kit = type.getPackageName().startsWith(root + ".testkit");
                        boolean bridge = List.of(root + ".http.servlet", root + ".http.jdk")
                                .contains(type.getPackageName());
                        shown(type)
                                .filter(seen -> isForeign(seen, root, kit, bridge))
                                .forEach(seen -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + " shows " + seen.getName())));
                    }
                });
    }

    private static Stream<JavaClass> shown(JavaClass type) {
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return Stream.concat(
                above.flatMap(parent -> parent.getAllInvolvedRawTypes().stream()),
                type.getMembers().stream().filter(Surface::isVisible).flatMap(Surface::signature));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.concat(unit.getAllInvolvedRawTypes().stream(), unit.getExceptionTypes().stream());
    }

    private static boolean isForeign(JavaClass type, String root, boolean kit, boolean bridge) {
        String home = type.getPackageName();
        boolean known = type.isPrimitive()
                || home.startsWith("java.")
                || home.startsWith("javax.sql")
                || home.startsWith("jakarta.validation")
                || home.equals(root)
                || home.startsWith(root + ".")
                || kit && home.startsWith("org.junit.jupiter.api")
                || bridge && (home.startsWith("jakarta.servlet") || home.startsWith("com.sun.net.httpserver"));
        return !known;
    }
}
