package io.propertyfeedback.model;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, with personal data; kept apart from the feedback so that it can be erased and history stays whole.
 * {@code toString} never shows a name or a contact.
 *
 * @param company  the company whose data this is
 * @param id       the host's id of the party, or one drawn at intake
 * @param name     how the person is called, at most 200 characters
 * @param phone    at most 64 characters
 * @param email    at most 254 characters
 * @param other    any other contact (a WeChat id), at most 200 characters
 * @param erasedAt when the personal data was erased; null while it is held
 */
public record Person(
        String company,
        String id,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 64) String phone,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 200) String other,
        @Nullable Instant erasedAt) {

    public Person {
        Ids.check("Company", company);
        Ids.check("Person", id);
    }

    public static Person of(String company, String id) {
        return new Person(company, id, null, null, null, null, null);
    }

    public Person named(String name) {
        return new Person(company, id, name, phone, email, other, erasedAt);
    }

    public Person withPhone(String phone) {
        return new Person(company, id, name, phone, email, other, erasedAt);
    }

    public Person withEmail(String email) {
        return new Person(company, id, name, phone, email, other, erasedAt);
    }

    /** The same person without personal data: the id stays, so that what they said stays theirs. */
    public Person erased(Instant at) {
        return new Person(company, id, null, null, null, null, at);
    }

    @Override
    public String toString() {
        return "Person[" + company + "/" + id + (erasedAt == null ? "]" : ", erased]");
    }
}
