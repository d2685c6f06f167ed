package io.xiaohao.demo.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a place and gives it as JPEG. */
public final class PlacePicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /** So near that a slanted phone sees no edge of the canvas. */
    private static final double NEAREST = 1.12;

    private static final double SLANT = 0.09;

    private PlacePicture() {}

    /**
     * The picture.
     *
     * @param kind what kind of place it is
     * @param place its name: each name is another place
     * @param shot in which state, and from which angle
     * @param occasion when it is taken: nobody stands twice on the same spot in the same light
     */
    public static byte[] jpeg(SceneKind kind, String place, Shot shot, String occasion) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale((double) WIDTH / Canvas.WIDTH, (double) HEIGHT / Canvas.HEIGHT);
        graphics.transform(camera(place, shot, occasion));
        kind.scene()
                .paint(new Canvas(graphics, random(place), random(place + "|mess|" + shot.isClean())), shot.isClean());
        graphics.setTransform(new AffineTransform());
        daylight(graphics, random(place + "|light|" + shot + "|" + occasion));
        graphics.dispose();
        return encoded(image);
    }

    /**
     * Where the photographer stands; half of the places are seen from the other side. Whoever comes again stands a little
     * nearer or further off and slants the phone otherwise, so that no two pictures of a place pass for copies.
     */
    private static AffineTransform camera(String place, Shot shot, String occasion) {
        Random random = random(place + "|camera|" + shot + "|" + occasion);
        boolean mirrored = random(place + "|side").nextBoolean();
        double zoom = NEAREST + 0.22 * random.nextDouble() + (shot.isFromAnotherAngle() ? 0.2 : 0);
        AffineTransform camera = new AffineTransform();
        camera.translate(Canvas.WIDTH / 2.0, Canvas.HEIGHT / 2.0);
        camera.rotate(0.03 * (random.nextDouble() - 0.5));
        camera.shear(SLANT * (2 * random.nextDouble() - 1), 0);
        camera.scale(mirrored ? -zoom : zoom, zoom);
        double slack = (zoom - NEAREST + 0.02) * Canvas.WIDTH;
        camera.translate(
                -Canvas.WIDTH / 2.0 + slack * (random.nextDouble() - 0.5),
                -Canvas.HEIGHT / 2.0 + slack * 0.6 * (random.nextDouble() - 0.5));
        return camera;
    }

    /** Morning is warm, a dull day is blue. */
    private static void daylight(Graphics2D graphics, Random random) {
        boolean warm = random.nextBoolean();
        int strength = 8 + random.nextInt(22);
        graphics.setColor(warm ? new Color(255, 214, 150, strength) : new Color(70, 90, 120, strength));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "jpeg", target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Random random(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Random(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
