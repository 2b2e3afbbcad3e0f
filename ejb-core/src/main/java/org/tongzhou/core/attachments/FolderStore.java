package org.tongzhou.core.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder {@code files} beside the server's other data: the content with the hash {@code abcdef…} is {@code ab/abcdef…}, what is arriving stands in
 * {@code incoming}. It is written there, brought to the disk, and renamed: a name is never that of half a content. Several servers may share the folder.
 */
@ApplicationScoped
public class FolderStore implements ContentStore {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String HASH = "[0-9a-f]{64}";
    /** Nothing arrives for so long. */
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final Path folder;
    private final Path incoming;

    public FolderStore() {
        this(Path.of(System.getProperty("tongzhou.data", "."), "files"));
    }

    FolderStore(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    private record Arrived(Path path, long sizeBytes, String sha256) implements Incoming {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public Incoming receive(InputStream content, long maxBytes) throws IOException {
        Files.createDirectories(incoming);
        Path file = Files.createTempFile(incoming, "", ".part"); // readable by the server's user alone
        try {
            MessageDigest digest = sha256();
            long size = write(file, new DigestInputStream(content, digest), maxBytes + 1);
            return new Arrived(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long write(Path file, InputStream content, long mostBytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long size = 0;
            int read;
            while ((read = content.read(buffer, 0, (int) Math.min(BUFFER_BYTES, mostBytes - size))) > 0) { // 0 when there is too much
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining();) {
                    size += out.write(bytes);
                }
            }
            out.force(true);
            return size;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void keep(Incoming arrived) throws IOException {
        Path kept = path(arrived.sha256());
        if (Files.exists(kept) && Files.size(kept) == arrived.sizeBytes()) {
            return;
        }
        if (Files.notExists(kept.getParent())) {
            Files.createDirectories(kept.getParent());
            sync(folder);
        }
        Files.move(arrived.path(), kept, StandardCopyOption.ATOMIC_MOVE);
        sync(kept.getParent());
    }

    /** The name of a file is kept by its folder. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel names = FileChannel.open(directory)) {
            names.force(true);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    @Override
    public Map<String, Long> list(int part) throws IOException {
        Path folderOfPart = folder.resolve(HexFormat.of().toHexDigits((byte) part));
        Map<String, Long> found = new HashMap<>();
        if (Files.isDirectory(folderOfPart)) {
            try (Stream<Path> files = Files.list(folderOfPart)) {
                for (Path file : files.filter(each -> each.getFileName().toString().matches(HASH)).toList()) {
                    found.put(file.getFileName().toString(), Files.size(file));
                }
            }
        }
        return found;
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    @Override
    public int deleteAbandoned(Instant now) throws IOException {
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        List<Path> parts;
        try (Stream<Path> files = Files.list(incoming)) {
            parts = files.toList();
        }
        int deleted = 0;
        for (Path part : parts) {
            if (Files.exists(part) && Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(ABANDONED)) && Files.deleteIfExists(part)) {
                deleted++;
            }
        }
        return deleted;
    }

    private Path path(String sha256) {
        if (!sha256.matches(HASH)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public Room room() throws IOException {
        Files.createDirectories(folder);
        FileStore disk = Files.getFileStore(folder);
        return new Room(folder.toAbsolutePath().normalize().toString(), disk.getTotalSpace(), disk.getUsableSpace());
    }
}
