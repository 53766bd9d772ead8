using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.Playwright;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>
/// How long a test waits for what is not promised in seconds: a machine that is busy with the other tests is not a
/// fault. What is promised in seconds says so where it is awaited.
/// </summary>
internal static class Patience
{
    public static readonly TimeSpan OnABusyMachine = TimeSpan.FromSeconds(20);

    [ModuleInitializer]
    public static void Settle()
    {
        BunitContext.DefaultWaitTimeout = OnABusyMachine;
        Assertions.SetDefaultExpectTimeout((float)OnABusyMachine.TotalMilliseconds);
    }
}
