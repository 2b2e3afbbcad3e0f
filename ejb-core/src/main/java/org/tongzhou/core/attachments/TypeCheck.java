package org.tongzhou.core.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Whether what is inside a file is what its name says. */
final class TypeCheck {
    private static final int HEAD_BYTES = 12;
    private static final int CHUNK_CHARS = 8192;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int END_COMMENT = 20;
    private static final int END_DIRECTORY_BYTES = 12;
    private static final int COMMENT_MAX_BYTES = 0xffff;
    private static final long DIRECTORY_MAX_BYTES = 8L * 1024 * 1024; // some 80,000 names
    private static final List<Charset> TEXTS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    /** Macros of Office Open XML (ECMA-376): what they do can't be seen. */
    private static final String MACROS = "vbaProject.bin";

    /** A tag of ID3v2, or the head of a frame of layer III whose rates are allowed (ISO/IEC 11172-3, 2.4.2.3). */
    private static final Pattern MP3 = Pattern.compile("494433|ff[ef][23ab][1-9a-e][0-9ab]");

    private TypeCheck() {
    }

    static boolean isOf(FileType type, Path file) throws IOException {
        String head = head(file);
        return switch (type) {
            case PDF -> head.startsWith("255044462d"); // %PDF-
            case PNG -> head.startsWith("89504e470d0a1a0a");
            case JPEG -> head.startsWith("ffd8ff");
            case GIF -> head.startsWith("474946383761") || head.startsWith("474946383961");
            case TIFF -> head.startsWith("49492a00") || head.startsWith("4d4d002a");
            case OLE -> head.startsWith("d0cf11e0a1b11ae1");
            case ZIP -> isZip(head) && holds(file, null);
            case OFD -> isZip(head) && holds(file, "OFD.xml");
            case DOCX -> isZip(head) && holds(file, "word/document.xml");
            case XLSX -> isZip(head) && holds(file, "xl/workbook.xml");
            case PPTX -> isZip(head) && holds(file, "ppt/presentation.xml");
            case TEXT -> isText(file);
            case MP3 -> MP3.matcher(head).lookingAt();
            case WAV -> head.matches("52494646.{8}57415645"); // RIFF....WAVE
            case MP4 -> head.startsWith("66747970", 8); // ISO/IEC 14496-12, 4.3: ftyp
        };
    }

    private static String head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(content.readNBytes(HEAD_BYTES));
        }
    }

    private static boolean isZip(String head) {
        return head.startsWith("504b0304") || head.startsWith("504b0506");
    }

    /** Nothing is unpacked: only the directory is read. @param entry null for any */
    private static boolean holds(Path file, String entry) throws IOException {
        if (directoryBytes(file) > DIRECTORY_MAX_BYTES) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return entry == null || zip.getEntry(entry) != null && zip.stream().noneMatch(each -> each.getName().endsWith(MACROS));
        } catch (ZipException e) {
            return false; // damaged
        }
    }

    /** How large its end says the directory is, as Java reads that into memory (APPNOTE.TXT, 4.3.16); too large to be read if it says nothing. */
    private static long directoryBytes(Path file) throws IOException {
        try (FileChannel zip = FileChannel.open(file)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(zip.size(), END_BYTES + COMMENT_MAX_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            zip.position(zip.size() - tail.capacity());
            while (tail.hasRemaining() && zip.read(tail) >= 0) {
                // goes on
            }
            for (int at = tail.capacity() - END_BYTES; at >= 0; at--) {
                boolean ends = tail.getInt(at) == END && at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + END_COMMENT)) == tail.capacity();
                if (ends) { // another one may stand in a comment
                    return Integer.toUnsignedLong(tail.getInt(at + END_DIRECTORY_BYTES));
                }
            }
            return Long.MAX_VALUE;
        }
    }

    private static boolean isText(Path file) throws IOException {
        for (Charset charset : TEXTS) {
            if (isText(file, charset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        var strict = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new InputStreamReader(Files.newInputStream(file), strict)) {
            char[] chunk = new char[CHUNK_CHARS];
            for (int read = text.read(chunk); read >= 0; read = text.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] < ' ' && "\t\r\n\f".indexOf(chunk[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
