namespace PhuocLong.Editorial.Account;

/// <summary>Someone of the sample newsroom whom a visitor can sign in as.</summary>
public sealed record SampleSignIn(string DisplayName, string Role, string Email);

/// <summary>The sample newsroom's sign-ins, offered on the sign-in page. Registered in Development only.</summary>
public sealed class SampleSignIns
{
    /// <summary>Every sample member's password; it opens nothing outside the sample.</summary>
    public const string Password = "toa-soan-mau-2026";

    public IReadOnlyList<SampleSignIn> Offered { get; private set; } = [];

    public void Offer(IReadOnlyList<SampleSignIn> signIns) => Offered = signIns;
}
