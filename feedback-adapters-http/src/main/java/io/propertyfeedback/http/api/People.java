package io.propertyfeedback.http.api;

import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Person;
import java.util.Locale;

/** How people stand in an answer: submitters and staff. */
final class People {
    private People() {}

    static Document member(StaffMember member, Locale locale) {
        StaffMember.Absence away = member.absence();
        return Document.builder()
                .put("id", member.id())
                .put("name", member.name().text(locale))
                .put("roles", member.roles().stream().sorted().toList())
                .put("departments", member.departments().stream().sorted().toList())
                .put("superior", member.superior())
                .instant("awayFrom", away == null ? null : away.from())
                .instant("awayUntil", away == null ? null : away.until())
                .put("deputy", away == null ? null : away.deputy())
                .build();
    }

    static Document person(Person person) {
        return Document.builder()
                .put("party", person.id())
                .put("name", person.name())
                .put("phone", person.phone())
                .put("email", person.email())
                .put("other", person.other())
                .instant("erasedAt", person.erasedAt())
                .build();
    }
}
