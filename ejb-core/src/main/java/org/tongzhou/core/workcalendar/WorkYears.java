package org.tongzhou.core.workcalendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the tables of the years come from: {@code workcalendar-2027.csv} in the administrator's directory, else the one that
 * came with the portal. Read anew each time.
 */
public final class WorkYears {
    private static final Logger LOGGER = System.getLogger(WorkYears.class.getName());

    /** How many years the calendar at hand has: last year, this one and the two after it. */
    static final int AT_HAND = 4;

    private final Path directory;

    /** @param directory the administrator's tables; null or missing if there are none */
    public WorkYears(Path directory) {
        this.directory = directory;
    }

    /** The calendar of these years, as far as they have tables. */
    public WorkCalendar calendar(int firstYear, int lastYear) {
        return new WorkCalendar(List.copyOf(tables(firstYear, lastYear).values()));
    }

    /** The tables of these years, of those that have one. */
    Map<Integer, WorkYear> tables(int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear).mapToObj(this::find).flatMap(Optional::stream)
            .collect(Collectors.toMap(WorkYear::year, Function.identity()));
    }

    /** The table of a year; a broken one of the administrator is passed over in favour of the bundled one. */
    Optional<WorkYear> find(int year) {
        String name = "workcalendar-" + year + ".csv";
        Path file = directory == null ? null : directory.resolve(name);
        if (file != null && Files.isRegularFile(file)) {
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return Optional.of(WorkYear.read(year, text));
            } catch (IOException | IllegalArgumentException e) {
                LOGGER.log(Level.WARNING, file + " is not used until it is corrected, the table that came with the portal is: "
                    + Objects.requireNonNullElse(e.getMessage(), e.toString()));
            }
        }
        return bundled(year, name);
    }

    private static Optional<WorkYear> bundled(int year, String name) {
        try (InputStream in = WorkYears.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty()
                : Optional.of(WorkYear.read(year, new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
