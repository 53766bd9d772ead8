using Microsoft.AspNetCore.WebUtilities;

namespace PhuocLong.Editorial.Account;

/// <summary>Addresses of the account pages. They stand without a circuit, so interactive pages go there by a full load.</summary>
public static class AccountPaths
{
    public const string Own = "/tai-khoan";
    public const string SignIn = "/tai-khoan/dang-nhap";
    public const string SampleSignIn = "/tai-khoan/dang-nhap-mau";
    public const string SignOut = "/tai-khoan/dang-xuat";
    public const string Invitation = "/tai-khoan/loi-moi";
    public const string FirstRun = "/tai-khoan/mo-toa-soan";
    public const string Return = "returnUrl";

    public static string SignInTo(string path) => QueryHelpers.AddQueryString(SignIn, Return, path);

    /// <summary>The address when it leads into this site, otherwise the home page: a link must not send people elsewhere after signing in.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
