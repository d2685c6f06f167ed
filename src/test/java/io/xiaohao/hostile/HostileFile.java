package io.xiaohao.hostile;

/**
 * A file made to do harm.
 *
 * @param what what it is, for the test's name
 * @param name the name it is sent under
 */
record HostileFile(String what, String name, byte[] content) {

    @Override
    public String toString() {
        return what;
    }
}
