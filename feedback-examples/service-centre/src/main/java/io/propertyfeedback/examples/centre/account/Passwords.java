package io.propertyfeedback.examples.centre.account;

import com.password4j.BcryptFunction;
import com.password4j.Password;
import com.password4j.types.Bcrypt;

/** Hashes and checks passwords: bcrypt with cost 10. */
final class Passwords {
    private static final BcryptFunction BCRYPT = BcryptFunction.getInstance(Bcrypt.B, 10);

    /** Checked for accounts that do not exist, so that they cannot be told apart by the time it takes. */
    private static final String NOBODY = hash("nobody has this password");

    /** What bcrypt looks at; longer passwords would be cut. */
    private static final int MOST_BYTES = 72;

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).with(BCRYPT).getResult();
    }

    static boolean fits(String password, String hash) {
        boolean equal = Password.check(password, hash.isEmpty() ? NOBODY : hash).with(BCRYPT);
        boolean whole = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= MOST_BYTES;
        return equal && whole && !hash.isEmpty();
    }
}
