package org.tongzhou.core.publications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How the points of a text are shared among the pieces that it is made of, per cent. */
final class Shares {
    private static final int WHOLE = 100;

    private Shares() {
    }

    /** Equal parts; what is left over goes one by one to the first. */
    static int part(int index, int number) {
        return WHOLE / number + (index < WHOLE % number ? 1 : 0);
    }

    /**
     * Another piece comes last and gets what would be its equal part. The others keep among them what they had, in proportion: equal ones stay equal,
     * none loses its last per cent, and what is left over goes one by one to those whom rounding takes most.
     */
    static List<Integer> joined(List<Integer> shares) {
        int last = part(shares.size(), shares.size() + 1);
        int rest = WHOLE - last;
        List<Integer> all = new ArrayList<>(shares.stream().map(share -> share * rest / WHOLE).toList());
        int left = rest - all.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, shares.size()).boxed().sorted(Comparator.comparing(index -> -(shares.get(index) * rest % WHOLE))).limit(left)
            .forEach(index -> all.set(index, all.get(index) + 1));
        all.add(last);
        return all;
    }
}
