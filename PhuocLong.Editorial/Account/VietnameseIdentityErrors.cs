using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace PhuocLong.Editorial.Account;

/// <summary>Identity's refusals in Vietnamese.</summary>
public sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), Words.ErrorDefault);
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), Words.ErrorConcurrency);
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), Words.ErrorPasswordMismatch);
    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), Words.ErrorInvalidToken);
    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), Words.ErrorRecoveryCode);
    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), Words.ErrorLoginTaken);
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), Words.ErrorUserName, userName);
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), Words.ErrorEmail, email);
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), Words.ErrorUserNameTaken, userName);
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), Words.ErrorEmailTaken, email);
    public override IdentityError InvalidRoleName(string? role) => Say(nameof(InvalidRoleName), Words.ErrorRoleName, role);
    public override IdentityError DuplicateRoleName(string role) => Say(nameof(DuplicateRoleName), Words.ErrorRoleTaken, role);
    public override IdentityError UserAlreadyHasPassword() => Say(nameof(UserAlreadyHasPassword), Words.ErrorHasPassword);
    public override IdentityError UserLockoutNotEnabled() => Say(nameof(UserLockoutNotEnabled), Words.ErrorLockout);
    public override IdentityError UserAlreadyInRole(string role) => Say(nameof(UserAlreadyInRole), Words.ErrorInRole, role);
    public override IdentityError UserNotInRole(string role) => Say(nameof(UserNotInRole), Words.ErrorNotInRole, role);
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), Words.ErrorTooShort, length);
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), Words.ErrorUniqueChars, uniqueChars);
    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), Words.ErrorSymbol);
    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), Words.ErrorDigit);
    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), Words.ErrorLower);
    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), Words.ErrorUpper);

    private static IdentityError Say(string code, string sentence, object? about = null) =>
        new() { Code = code, Description = string.Format(CultureInfo.CurrentCulture, sentence, about) };
}
