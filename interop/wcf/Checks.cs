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

    /// Expects the typed fault `T` and hands its detail to `inspect`.
    public void CheckFault<T>(string name, Action call, Action<T> inspect = null)
    {
        Check(name, () =>
        {
            try
            {
                call();
            }
            catch (FaultException<T> fault)
            {
                Expect.Present("fault detail", fault.Detail);
                if (inspect != null)
                    inspect(fault.Detail);
                return;
            }
            throw new Exception("answered, though " + typeof(T).Name + " was expected");
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

    public static void Present(string what, object actual)
    {
        if (actual == null)
            throw new Exception(what + " is missing");
    }

    public static void True(string what, bool condition)
    {
        if (!condition)
            throw new Exception("does not hold: " + what);
    }
}
