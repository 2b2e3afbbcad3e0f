package org.tongzhou.portal.theme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The names and logos that the administrator has put into {@code <data>/branding}: {@code branding.properties} (UTF-8) and the
 * pictures it names. Read again when the file changes; what is missing or wrong there is the built-in one.
 *
 * <pre>{@code
 * portal.name=景川市政务协同办公门户    portal.name.en=…
 * portal.owner=景川市人民政府          portal.owner.en=…
 * portal.logo=city.svg
 * unit.finance.prefix=市财政局         people whose unit begins so; the longest that fits counts
 * unit.finance.name=…  .name.en=…  .logo=finance.png
 * }</pre>
 */
@ApplicationScoped
public class Branding {
    /** Where the pictures are found, below the portal's address. */
    static final String PATH = "/branding/";
    static final long LOGO_MAX_BYTES = 1024 * 1024;

    private static final Logger LOG = System.getLogger(Branding.class.getName());
    private static final String FILE = "branding.properties";
    private static final Pattern LOGO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.(png|svg|webp)");
    private static final Pattern UNIT_KEY = Pattern.compile("(unit\\.[a-z0-9-]+)\\.prefix");
    private static final int NAME_MAX_CHARS = 80;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path folder;
    private final long lookAgainNanos;
    private volatile Read last;

    public Branding() {
        this(Path.of(System.getProperty("tongzhou.data", "."), "branding"), LOOK_AGAIN_NANOS);
    }

    Branding(Path folder, long lookAgainNanos) {
        this.folder = folder;
        this.lookAgainNanos = lookAgainNanos;
    }

    /**
     * The brand for a reader.
     *
     * @param texts the reader's language
     * @param unit  where the reader works; empty if unknown
     * @param context path of the portal, such as {@code /portal}
     * @param builtIn address of the logo that is shown where there is none of the administrator's
     */
    Brand of(Texts texts, String unit, String context, String builtIn) {
        Read read = read();
        String group = read.units.stream().filter(prefix -> unit.startsWith(prefix.begin)).findFirst().map(Prefix::group).orElse("portal");
        String name = read.text(group + ".name", texts).or(() -> read.text("portal.name", texts)).orElseGet(() -> texts.text("portal.name"));
        String owner = read.text("portal.owner", texts).orElseGet(() -> texts.text("portal.owner"));
        String logo = read.logo(group).or(() -> read.logo("portal"))
            .map(file -> context + PATH + file + "?v=" + Long.toHexString(read.modified.toMillis())).orElse(builtIn);
        return new Brand(name, owner, logo);
    }

    /** The picture of this name, if it is one that may be shown to anybody. */
    Optional<Path> logo(String name) {
        if (!LOGO.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            boolean shown = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LOGO_MAX_BYTES;
            return shown ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // removed meanwhile
        }
    }

    private Read read() {
        Read known = last;
        long now = System.nanoTime();
        if (known != null && now - known.lookedAt < lookAgainNanos) {
            return known;
        }
        Path file = folder.resolve(FILE);
        Read found;
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            found = known != null && known.modified.equals(modified) ? known.seenAgain(now) : load(file, modified, now);
        } catch (NoSuchFileException e) {
            found = new Read(new Properties(), List.of(), FileTime.fromMillis(0), now);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "names and logos stay as they are, {0} cannot be read: {1}", file, e);
            found = known != null ? known.seenAgain(now) : new Read(new Properties(), List.of(), FileTime.fromMillis(0), now);
        }
        last = found;
        return found;
    }

    private Read load(Path file, FileTime modified, long now) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        List<Prefix> units = properties.stringPropertyNames().stream().map(UNIT_KEY::matcher).filter(Matcher::matches)
            .map(key -> new Prefix(properties.getProperty(key.group()).strip(), key.group(1)))
            .filter(prefix -> !prefix.begin.isEmpty())
            .sorted(Comparator.comparing((Prefix prefix) -> -prefix.begin.length()).thenComparing(Prefix::group)).toList();
        return new Read(properties, units, modified, now);
    }

    private record Prefix(String begin, String group) {
    }

    /** The file as it was found. */
    private final class Read {
        private final Properties properties;
        private final List<Prefix> units;
        private final FileTime modified;
        private final long lookedAt;

        private Read(Properties properties, List<Prefix> units, FileTime modified, long lookedAt) {
            this.properties = properties;
            this.units = units;
            this.modified = modified;
            this.lookedAt = lookedAt;
        }

        private Read seenAgain(long now) {
            return new Read(properties, units, modified, now);
        }

        private Optional<String> text(String key, Texts texts) {
            boolean english = texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
            Optional<String> own = english ? value(key + ".en") : Optional.empty();
            return own.or(() -> value(key))
                .map(text -> text.substring(0, text.offsetByCodePoints(0, Math.min(NAME_MAX_CHARS, text.codePointCount(0, text.length())))));
        }

        private Optional<String> logo(String group) {
            return value(group + ".logo").filter(name -> Branding.this.logo(name).isPresent());
        }

        private Optional<String> value(String key) {
            return Optional.ofNullable(properties.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
        }
    }
}
