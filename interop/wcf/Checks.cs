using System;
using System.ServiceModel;

/// Runs named checks, prints the result of each, and counts.
public sealed class Checks
{
    int passed;
    int failed;

    /// Runs one check: it fails when the action throws.
    public void Check(string name, Action action)
    {
        try
        {
            action();
            passed++;
            Console.WriteLine("passed  " + name);
        }
        catch (Exception error)
        {
            failed++;
            Console.WriteLine("FAILED  " + name + ": " + Describe(error));
        }
    }

    /// Expects the typed fault `T`, its detail read.
    public void CheckFault<T>(string name, Action call) where T : Described
    {
        Check(typeof(T).Name + ": " + name, () =>
        {
            try
            {
                call();
            }
            catch (FaultException<T> fault)
            {
                Expect.True("the detail has a Message", !string.IsNullOrEmpty(fault.Detail.Message));
                return;
            }
            throw new Exception("no fault came");
        });
    }

    /// Prints the totals; the exit code of the program.
    public int Summary()
    {
        Console.WriteLine(passed + " passed, " + failed + " failed");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    static string Describe(Exception error)
    {
        var fault = error as FaultException;
        return fault == null
            ? error.GetType().Name + ": " + error.Message
            : error.GetType() + " " + fault.Code.Name + ": " + fault.Message;
    }
}

/// Comparisons that say what was expected and what came.
public static class Expect
{
    public static void Equal<T>(string what, T expected, T actual)
    {
        if (!Equals(expected, actual))
            throw new Exception(what + ": expected " + expected + ", got " + (actual == null ? "null" : actual.ToString()));
    }

    public static void True(string what, bool condition)
    {
        if (!condition)
            throw new Exception("does not hold: " + what);
    }
}
