package org.tongzhou.bridge;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Input that no view of ours can have sent, such as a page of a table that is no number: components of PrimeFaces refuse it by an
 * IllegalArgumentException of their own. Whatever beans or expressions throw is a failure.
 */
final class ForgedInput {
    private static final String COMPONENTS = "org.primefaces.component.";

    private ForgedInput() {
    }

    /** Where a component has refused its input; nothing if the failure is another one. */
    static Optional<String> refusedBy(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return !(root instanceof IllegalArgumentException) ? Optional.empty()
            : Stream.of(root.getStackTrace()).filter(frame -> !frame.getClassName().startsWith("java.")).findFirst()
                .filter(frame -> frame.getClassName().startsWith(COMPONENTS)).map(StackTraceElement::toString);
    }
}
