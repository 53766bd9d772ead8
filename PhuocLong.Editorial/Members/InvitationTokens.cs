using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PhuocLong.Editorial.Members;

/// <summary>The secret of an invitation link. The link carries it, the database only its hash.</summary>
public static class InvitationTokens
{
    /// <summary>256 random bits, safe in an address, and what to store of them.</summary>
    public static (string Token, string Hash) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, HashOf(token));
    }

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
