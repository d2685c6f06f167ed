package io.xiaohao.evidence;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept of a picture's EXIF data: when and where it was taken and how it is to be turned. The camera and all else
 * are left out.
 *
 * @param takenAt Asia/Shanghai; null where it is not told or impossible
 * @param place null where it is not told or impossible
 * @param orientation how it is to be turned; upright where it is not told
 */
record Exif(LocalDateTime takenAt, Place place, Orientation orientation) {

    /** Of a picture that tells nothing. */
    static final Exif NONE = new Exif(null, null, Orientation.TOP_LEFT);

    private static final Logger LOG = LoggerFactory.getLogger(Exif.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int FIRST_YEAR = 1990;

    /** Whether the picture is shown lying on its side compared to how it is stored. */
    boolean swapsSides() {
        return orientation.ordinal() >= Orientation.LEFT_TOP.ordinal();
    }

    /** Reads a picture of sound structure; broken EXIF data count as none. */
    static Exif read(Path file, FileKind kind) throws IOException {
        return ExifBlock.find(file, kind).map(Exif::parse).orElse(NONE);
    }

    private static Exif parse(byte[] block) {
        Metadata metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(block), metadata);
        } catch (RuntimeException broken) {
            // The reader's promises end where somebody wrote the data on purpose to break them.
            LOG.debug("EXIF data that cannot be read", broken);
            return NONE;
        }
        return new Exif(takenAt(metadata), place(metadata), orientation(metadata));
    }

    private static LocalDateTime takenAt(Metadata metadata) {
        ExifSubIFDDirectory directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        if (directory == null) {
            return null;
        }
        String original = directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        return original != null
                ? moment(original, directory.getString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL))
                : moment(
                        directory.getString(ExifDirectoryBase.TAG_DATETIME_DIGITIZED),
                        directory.getString(ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED));
    }

    /** Cameras write the time of their place; those that add its offset may stand anywhere. */
    private static LocalDateTime moment(String text, String offset) {
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text.strip(), MOMENT);
            LocalDateTime here = offset == null || offset.isBlank()
                    ? local
                    : local.atOffset(ZoneOffset.of(offset.strip()))
                            .atZoneSameInstant(ZONE)
                            .toLocalDateTime();
            return here.getYear() < FIRST_YEAR ? null : here;
        } catch (DateTimeException notSet) {
            // Cameras whose clock was never set write zeros or blanks.
            return null;
        }
    }

    private static Place place(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .flatMap(Stream::ofNullable)
                .filter(Exif::isPossible)
                .map(found -> new Place(found.getLatitude(), found.getLongitude()))
                .findFirst()
                .orElse(null);
    }

    /** Phones without a fix write zeros. */
    private static boolean isPossible(GeoLocation found) {
        return !found.isZero() && Math.abs(found.getLatitude()) <= 90 && Math.abs(found.getLongitude()) <= 180;
    }

    private static Orientation orientation(Metadata metadata) {
        Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer code = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return code == null || code < 1 || code > 8 ? Orientation.TOP_LEFT : Orientation.typeOf(code);
    }
}
