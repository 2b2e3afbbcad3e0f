package org.tongzhou.core.attachments;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What files the office takes: everything else is refused, above all what a browser or a desk would run. A type is known by what is inside;
 * the extension must be one of its own.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"), // GB/T 33190-2016
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** The compound files of Office 97 and WPS: inside they look alike. */
    OLE("application/x-ole-storage", "doc", "xls", "ppt", "wps", "et", "dps"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif", "tiff"),
    ZIP("application/zip", "zip"),
    TEXT("text/plain", "txt", "csv"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    MP4("video/mp4", "mp4");

    /** What is seen and heard in a browser. */
    public static final Set<FileType> MEDIA = Collections.unmodifiableSet(EnumSet.of(PNG, JPEG, GIF, MP3, WAV, MP4));
    /** All that is read: what is taken where a domain wants no less. */
    public static final Set<FileType> DOCUMENTS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MP3, WAV, MP4)));
    /** Pages that were scanned. */
    public static final Set<FileType> SCANS = Collections.unmodifiableSet(EnumSet.of(PDF, OFD, PNG, JPEG));

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** Whether a browser may show it within the portal: pictures that can hold no script. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    public boolean isSound() {
        return this == MP3 || this == WAV;
    }

    public boolean isVideo() {
        return this == MP4;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In small letters, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** The type that a file of this name should be of. */
    static Optional<FileType> named(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
    }

    /** The types as people write them: PDF DOCX. */
    static String words(Stream<FileType> types) {
        return types.sorted().flatMap(type -> type.extensions.stream()).map(extension -> extension.toUpperCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }

    /** The extensions of several types, as {@code o:upload} wants them. */
    public static List<String> extensions(Set<FileType> types) {
        return types.stream().sorted().flatMap(type -> type.extensions.stream()).toList();
    }
}
