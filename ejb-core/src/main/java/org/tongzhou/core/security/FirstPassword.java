package org.tongzhou.core.security;

import java.util.List;
import java.util.stream.Stream;

/** A password for a first login with its hash, which takes some tenths of a second to make: before anything is locked that others wait for. */
public record FirstPassword(String password, String hash) {
    /** One for a user name that is not known yet. */
    private static FirstPassword make() {
        String password = InitialPasswords.make();
        return new FirstPassword(password, PasswordHasher.hash(password));
    }

    public static List<FirstPassword> make(int count) {
        return Stream.generate(FirstPassword::make).limit(count).toList();
    }

    /** This one, or in the rare case that it has the user name in it, another. */
    FirstPassword unlike(String username) {
        return InitialPasswords.has(password, username) ? make().unlike(username) : this;
    }

    @Override
    public String toString() {
        return "FirstPassword";
    }
}
