package io.xiaohao.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** What scenes draw on, in points from the upper left corner; what is drawn beyond the edges is cut off. */
final class Canvas {

    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    /** The edges that only a tilted camera sees. */
    private static final int MARGIN = 60;

    private final Graphics2D graphics;
    private final Random place;
    private final Random mess;

    Canvas(Graphics2D graphics, Random place, Random mess) {
        this.graphics = graphics;
        this.place = place;
        this.mess = mess;
    }

    /** Chooses what belongs to the place. */
    Random place() {
        return place;
    }

    /** Chooses what lies about. */
    Random mess() {
        return mess;
    }

    /** A number between two. */
    static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** One of the colours. */
    static Color one(Random random, Color... colours) {
        return colours[random.nextInt(colours.length)];
    }

    /** Lighter where the share is above 1, else darker. */
    static Color shade(Color colour, double share) {
        return new Color(
                shaded(colour.getRed(), share),
                shaded(colour.getGreen(), share),
                shaded(colour.getBlue(), share),
                colour.getAlpha());
    }

    private static int shaded(int value, double share) {
        return (int) Math.max(0, Math.min(255, value * share));
    }

    void fill(Color colour, Shape shape) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void rectangle(Color colour, double x, double y, double width, double height) {
        fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    void rounded(Color colour, double x, double y, double width, double height, double arc) {
        fill(colour, new RoundRectangle2D.Double(x, y, width, height, arc, arc));
    }

    void ellipse(Color colour, double x, double y, double width, double height) {
        fill(colour, new Ellipse2D.Double(x, y, width, height));
    }

    void ring(Color colour, double x, double y, double diameter, float thickness) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(thickness));
        graphics.draw(new Ellipse2D.Double(x, y, diameter, diameter));
    }

    void line(Color colour, double fromX, double fromY, double toX, double toY, float thickness) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** A band over the whole width that goes from one colour into another. */
    void band(Color top, Color bottom, double y, double height) {
        graphics.setPaint(new GradientPaint(0, (float) y, top, 0, (float) (y + height), bottom));
        graphics.fill(new Rectangle2D.Double(-MARGIN, y, WIDTH + 2.0 * MARGIN, height));
    }

    /** A closed figure through the points, x and y in turn. */
    void polygon(Color colour, double... points) {
        fill(colour, figure(points));
    }

    /** A closed figure that goes from one colour at its top into another at its bottom. */
    void faded(Color top, Color bottom, double... points) {
        Shape figure = figure(points);
        Rectangle2D bounds = figure.getBounds2D();
        graphics.setPaint(new GradientPaint(0, (float) bounds.getMinY(), top, 0, (float) bounds.getMaxY(), bottom));
        graphics.fill(figure);
    }

    private static Path2D figure(double... points) {
        Path2D figure = new Path2D.Double();
        figure.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            figure.lineTo(points[i], points[i + 1]);
        }
        figure.closePath();
        return figure;
    }

    /** An uneven round thing: a puddle, a heap, the crown of a tree. */
    void blob(Color colour, Random random, double x, double y, double radiusX, double radiusY) {
        int corners = 11;
        double[] lengths = new double[corners];
        for (int i = 0; i < corners; i++) {
            lengths[i] = between(random, 0.78, 1.12);
        }
        Path2D figure = new Path2D.Double();
        for (int i = 0; i <= corners; i++) {
            double here = lengths[i % corners];
            double next = lengths[(i + 1) % corners];
            double angle = 2 * Math.PI * i / corners;
            double after = 2 * Math.PI * (i + 1) / corners;
            double middle = (angle + after) / 2;
            double middleLength = (here + next) / 2;
            double middleX = x + radiusX * middleLength * Math.cos(middle);
            double middleY = y + radiusY * middleLength * Math.sin(middle);
            if (i == 0) {
                figure.moveTo(middleX, middleY);
            } else {
                figure.quadTo(
                        x + radiusX * here * 1.06 * Math.cos(angle),
                        y + radiusY * here * 1.06 * Math.sin(angle),
                        middleX,
                        middleY);
            }
        }
        figure.closePath();
        fill(colour, figure);
    }

    /** Draws something turned about a point. */
    void turned(double angle, double x, double y, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(angle, x, y);
        drawing.run();
        graphics.setTransform(before);
    }
}
