using System.Security.Cryptography;
using System.Text;

namespace PhuocLong.Editorial.Account;

/// <summary>
/// The one-time code that proves who opens the newsroom can read the server's log. Only its hash is kept, in memory;
/// after five wrong tries there is a new one.
/// </summary>
public sealed class FirstRunCode(ILogger<FirstRunCode> log)
{
    private const int Tries = 5;
    private const int Groups = 8;
    private const int GroupLength = 4;

    // Without the letters and figures that are mistaken for one another.
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private readonly Lock turn = new();
    private byte[]? hash;
    private int triesLeft;

    /// <summary>Prints the code to the log unless one is already out.</summary>
    public void Announce()
    {
        lock (turn)
        {
            if (hash is null)
                Renew();
        }
    }

    /// <summary>Whether this is the code; spaces, hyphens and case do not matter.</summary>
    public bool Matches(string? typed)
    {
        lock (turn)
        {
            if (hash is null)
                Renew();
            if (CryptographicOperations.FixedTimeEquals(hash, HashOf(typed ?? "")))
                return true;
            if (--triesLeft == 0)
                Renew();
            return false;
        }
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(hash))]
    private void Renew()
    {
        var code = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
        hash = HashOf(code);
        triesLeft = Tries;
        log.LogWarning("Nobody has an account yet. Open {Path} and enter this one-time code: {Code}", AccountPaths.FirstRun, code);
    }

    private static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant()));
}
